public import Core

/// A paper on its way to the patient's document space. The code is the paper's own: filed twice, it is there once.
public struct DocumentSpaceMessage: Sendable, Hashable {
    public let code: String
    public let type: TypeDocument
    public let pdf: [UInt8]
    /// Reference of the paper it takes the place of.
    public let replaces: String?
}

/// The way to the patient's document space: answers with its reference. The specification of a real one is not public, so
/// the only one there is is a simulator, and pages say so.
public struct DocumentSpaceGateway: Sendable {
    public let name: String
    public let file: @Sendable (DocumentSpaceMessage) async throws -> String
    /// Takes a paper out, by its reference.
    public let withdraw: @Sendable (String) async throws -> Void

    public init(
        name: String, file: @escaping @Sendable (DocumentSpaceMessage) async throws -> String, withdraw: @escaping @Sendable (String) async throws -> Void
    ) {
        self.name = name
        self.file = file
        self.withdraw = withdraw
    }

    public static let simulator = DocumentSpaceGateway(name: "simulateur") { "SIM-\($0.code.prefix(10).uppercased())" } withdraw: { _ in }

    /// A simulator that is out of order.
    public static let failing = DocumentSpaceGateway(name: "simulateur en panne") { _ in throw GatewayFailure.later("l’espace de documents ne répond pas") } withdraw: { _ in
        throw GatewayFailure.later("l’espace de documents ne répond pas")
    }
}
