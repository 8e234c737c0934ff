public import Core

/// What a family fund is told. The identifier is that of the message: sent twice, it is received once.
public struct FamilyFundMessage: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case declaration, rectification, fin }
    public let id: String
    public let kind: Kind
    public let fund: FamilyFund
    public let dossier: String
    public let version: Int
    /// What was declared; nil for an end.
    public let content: JSONValue?
}

/// The way to the family funds: answers with the fund’s reference. No public specification of a real one was found, so the
/// only one there is is a simulator, and pages say so.
public struct FamilyFundGateway: Sendable {
    /// Told beside each proof: « simulateur ».
    public let name: String
    public let deliver: @Sendable (FamilyFundMessage) async throws -> String

    public init(name: String, deliver: @escaping @Sendable (FamilyFundMessage) async throws -> String) {
        self.name = name
        self.deliver = deliver
    }

    /// Receives everything, and always answers a message with the same reference.
    public static let simulator = FamilyFundGateway(name: "simulateur") { message in
        "SIM-\(message.fund.label)-\(message.id.prefix(8).uppercased())"
    }

    /// A simulator that is out of order.
    public static let failing = FamilyFundGateway(name: "simulateur en panne") { _ in throw GatewayFailure.later("la caisse d’allocations familiales ne répond pas") }
}
