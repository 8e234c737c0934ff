public import Core

/// Who calls an act, in which request, and why when a reason is asked for.
public struct Caller: Sendable {
    public let actor: Actor
    /// Identifier of the request, given back to the caller: traces and logs share it.
    public let request: String
    public let reason: String?
    /// Where the request comes from on the network, when it is known for sure: counted, never noted.
    public let address: String?
    /// Whether it comes through a session rather than a token.
    public let isSession: Bool

    public init(actor: Actor, request: String, reason: String? = nil, address: String? = nil, isSession: Bool = false) {
        self.actor = actor
        self.request = request
        self.reason = reason
        self.address = address
        self.isSession = isSession
    }
}
