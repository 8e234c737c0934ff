/// The table `recense_lien`: personal links. Only the hash of a secret is ever stored.
public struct LiensRecensement {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let hash: String
        public let recense: String
        public let createdAt: Int64
        public let expiresAt: Int64
        public let revokedAt: Int64?

        enum CodingKeys: String, CodingKey {
            case recense
            case hash = "empreinte"
            case createdAt = "cree_le"
            case expiresAt = "expire_le"
            case revokedAt = "revoque_le"
        }

        public func isOpen(at now: Int64) -> Bool { revokedAt == nil && now < expiresAt }
    }

    /// One link at a time for one person: a new one closes those before.
    public func insert(hash: String, recense: String, by account: String, at: Int64, expires: Int64) throws {
        try revoke(recense: recense, at: at)
        try session.execute(
            """
            INSERT INTO recense_lien (empreinte, recense, cree_par, cree_le, expire_le) VALUES (\(hash), \(recense), \(account), \(at), \(expires))
            """)
    }

    public func find(_ hash: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM recense_lien WHERE empreinte = \(hash)") }

    public func latest(recense: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM recense_lien WHERE recense = \(recense) ORDER BY cree_le DESC, empreinte LIMIT 1")
    }

    public func revoke(recense: String, at: Int64) throws {
        try session.execute("UPDATE recense_lien SET revoque_le = \(at) WHERE recense = \(recense) AND revoque_le IS NULL")
    }
}
