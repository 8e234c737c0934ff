public import Core

/// Who calls an act, in which request, and why when a reason is asked for.
public struct Caller: Sendable {
    public let actor: Actor
    /// Identifier of the request, given back to the caller: traces and logs share it.
    public let request: String
    public let reason: String?

    public init(actor: Actor, request: String, reason: String? = nil) {
        self.actor = actor
        self.request = request
        self.reason = reason
    }
}
