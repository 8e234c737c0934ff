/// A row of `jeton`: an API token bound to a person and a situation.
public struct TokenRecord: Sendable, Decodable {
    public let tokenHash: String
    public let id: String
    public let account: String
    public let situation: String?
    public let delegation: String?
    public let name: String
    public let createdAt: Int64
    public let endsAt: Int64
    public let revokedAt: Int64?

    enum CodingKeys: String, CodingKey {
        case id, situation, delegation
        case tokenHash = "empreinte"
        case account = "compte"
        case name = "nom"
        case createdAt = "cree_le"
        case endsAt = "fin"
        case revokedAt = "revoque_le"
    }
}

/// The table `jeton`.
public struct Tokens {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func insert(
        tokenHash: String, id: String, account: String, situation: String?, delegation: String?, name: String, at: Int64, endsAt: Int64
    ) throws {
        try session.execute(
            """
            INSERT INTO jeton (empreinte, id, compte, situation, delegation, nom, cree_le, fin)
            VALUES (\(tokenHash), \(id), \(account), \(situation), \(delegation), \(name), \(at), \(endsAt))
            """)
    }

    public func find(tokenHash: String) throws -> TokenRecord? {
        try session.first(TokenRecord.self, "SELECT * FROM jeton WHERE empreinte = \(tokenHash)")
    }

    public func inForce(of account: String, at now: Int64) throws -> [TokenRecord] {
        try session.all(
            TokenRecord.self,
            "SELECT * FROM jeton WHERE compte = \(account) AND revoque_le IS NULL AND fin > \(now) ORDER BY cree_le DESC LIMIT 50")
    }

    /// - Returns: false when the account has no such token in force.
    public func revoke(_ id: String, account: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE jeton SET revoque_le = \(at) WHERE id = \(id) AND compte = \(account) AND revoque_le IS NULL") == 1
    }
}
