public import Core

/// What is sent to a fund: which dossier, which version, and why.
public struct CaisseMessage: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case depot, rectification, retrait }
    public let kind: Kind
    public let dossier: String
    public let version: Int
    public let teleservice: String
    public let caisse: CodeOrganisme
}

/// Why a fund did not take a message.
public enum GatewayFailure: Error, Sendable, Hashable {
    /// Try again later.
    case later(String)
    /// Trying again is of no use.
    case never(String)
}

/// The way to the funds, as a value of closures. Delivering twice must be harmless: workers may die between
/// the delivery and its note.
public struct CaisseGateway: Sendable {
    public let deliver: @Sendable (CaisseMessage) async throws -> Void

    public init(deliver: @escaping @Sendable (CaisseMessage) async throws -> Void) { self.deliver = deliver }

    /// Funds that work at this very desk: their queues are in the same database, and what is deposited is
    /// already there. Nothing travels.
    public static let atThisDesk = CaisseGateway { _ in }

    /// Always out of order: for showing and testing what happens then.
    public static let failing = CaisseGateway { _ in throw GatewayFailure.later("la caisse ne répond pas") }

    /// A simulator of a distant fund: takes its time, and fails on the messages it is told to.
    public static func simulated(delay: Duration, fails: @escaping @Sendable (CaisseMessage) -> GatewayFailure?) -> CaisseGateway {
        CaisseGateway { message in
            try await Task.sleep(for: delay)
            if let failure = fails(message) { throw failure }
        }
    }
}
