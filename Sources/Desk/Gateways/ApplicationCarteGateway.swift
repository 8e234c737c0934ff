public import Core
public import Store

/// The patient's phone application, as a value of closures: it shows a code for a moment, and the desk learns whose it
/// is by asking with it, once. The protocol of the carte Vitale application is not public; its adapter is to be written
/// behind this value by whoever has access.
public struct ApplicationCarteGateway: Sendable {
    /// The identity behind a code, which is used up by asking; nil when the code is unknown, used or too old.
    public let redeem: @Sendable (String, Instant) async throws -> IdentiteINSi?

    public init(redeem: @escaping @Sendable (String, Instant) async throws -> IdentiteINSi?) { self.redeem = redeem }

    /// For desks that no application is connected to.
    public static let absent = ApplicationCarteGateway { _, _ in throw GatewayFailure.never("aucune application n’est reliée à ce guichet") }

    /// The codes of this desk's own simulator of an application.
    public static func simulator(_ database: any Database, _ keys: KeyRing) -> ApplicationCarteGateway {
        ApplicationCarteGateway { code, now in
            try await database.write { session in
                guard let patient = try CodesApplication(session).redeem(key: keys.phoneCodeKey(code), now: now.millisecondsSince1970) else { return nil }
                guard let identity = try PatientVault(session: session, keys: keys).find(Patients(session).root(of: patient)), let nir = identity.nir else { return nil }
                return IdentiteINSi(matricule: nir, oid: identity.oid, traits: identity.traits)
            }
        }
    }
}

extension KeyRing {
    func phoneCodeKey(_ code: String) -> String { lookupKey("code-application", code) }
}

/// The code a phone shows.
public enum CodeApplication {
    public static let length = 8
    /// Long enough to be read out and typed, too short to be kept.
    public static let minutes = 3

    /// Eight digits, spaces forgiven; nil when it is not that.
    public static func read(_ text: String) -> String? {
        let digits = text.filter { !$0.isWhitespace }
        return digits.utf8.count == length && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
    }
}
