public import Core
import Store

/// An API token in force, without its secret.
public struct TokenView: Sendable, Codable, Hashable {
    public let id: String
    public let name: String
    public let createdAt: Instant
    public let endsAt: Instant
}

extension Desk {
    /// Makes a token for the actor's own software, bound to the person and to what they work as now.
    /// - Returns: the secret, shown this once.
    public func createToken(name: String, by caller: Caller) async throws -> String {
        let secret = chance.secret()
        let clean = try Self.tokenName(name)
        return try await act("creer-jeton", on: "jeton", by: caller) { act in
            let id = act.desk.chance.identifier()
            try Tokens(act.session).insert(
                tokenHash: Digest.of(secret), id: id, account: act.actor.account, situation: act.actor.situation?.id,
                delegation: act.actor.delegation?.id, name: clean, at: act.at,
                endsAt: act.now.adding(hours: 24 * AccessTimes.tokenDays).millisecondsSince1970)
            try act.trace("jeton/\(id)")
            return secret
        }
    }

    public func listTokens(by caller: Caller) async throws -> [TokenView] {
        let now = clock.now().millisecondsSince1970
        return try await database.read { session in
            try Tokens(session).inForce(of: caller.actor.account, at: now).map {
                TokenView(
                    id: $0.id, name: $0.name, createdAt: .init(millisecondsSince1970: $0.createdAt),
                    endsAt: .init(millisecondsSince1970: $0.endsAt))
            }
        }
    }

    public func revokeToken(_ id: String, by caller: Caller) async throws {
        try await act("revoquer-jeton", on: "jeton/\(id)", by: caller) { act in
            guard try Tokens(act.session).revoke(id, account: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("jeton/\(id)")
        }
    }

    private static func tokenName(_ name: String) throws -> String {
        do throws(FieldFault) {
            let clean = try PlainText.clean(name)
            guard (1...60).contains(clean.count) else { throw FieldFault("longueur", "compte de 1 à 60 caractères, par exemple « Logiciel du cabinet ».") }
            return clean
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: "nom", code: error.code, message: "« Nom du jeton » \(error.message)")])
        }
    }
}
