/// The table `autodeclaration`: one-time pages. Only the hash of a token is ever stored.
public struct Autodeclarations {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Wrong birth dates before a page closes for good.
    public static let maximumTries = 5

    public struct Record: Sendable, Decodable {
        public let hash: String
        public let contact: String
        public let createdAt: Int64
        public let expiresAt: Int64
        public let tries: Int
        public let usedAt: Int64?

        enum CodingKeys: String, CodingKey {
            case contact
            case hash = "empreinte"
            case createdAt = "cree_le"
            case expiresAt = "expire_le"
            case tries = "essais"
            case usedAt = "utilisee_le"
        }

        public func isOpen(at now: Int64) -> Bool { usedAt == nil && tries < maximumTries && now < expiresAt }
    }

    /// Makes a page, and notes on the contact until when it may answer by itself.
    public func insert(hash: String, contact: String, at: Int64, expires: Int64) throws {
        try session.execute(
            "INSERT INTO autodeclaration (empreinte, contact, cree_le, expire_le, essais) VALUES (\(hash), \(contact), \(at), \(expires), 0)")
        try session.execute("UPDATE contact SET lien_jusqu_au = \(expires) WHERE id = \(contact)")
    }

    /// The page of a token, held until the transaction ends: it serves once, however many ask.
    public func hold(_ hash: String) throws -> Record? {
        try session.lock(key: "autodeclaration.\(hash)")
        return try session.first(Record.self, "SELECT * FROM autodeclaration WHERE empreinte = \(hash)")
    }

    public func latest(contact: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM autodeclaration WHERE contact = \(contact) ORDER BY cree_le DESC LIMIT 1")
    }

    /// - Returns: false when it had already served.
    public func use(_ hash: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE autodeclaration SET utilisee_le = \(at) WHERE empreinte = \(hash) AND utilisee_le IS NULL") == 1
    }

    /// One more wrong birth date.
    public func miss(_ hash: String) throws {
        try session.execute("UPDATE autodeclaration SET essais = essais + 1 WHERE empreinte = \(hash)")
    }

    /// Nobody is expected to answer by themselves any more: voices take over at once.
    public func stopWaiting(contact: String, at: Int64) throws {
        try session.execute("UPDATE contact SET lien_jusqu_au = \(at) WHERE id = \(contact) AND lien_jusqu_au > \(at)")
    }

    /// Pages made since a moment in a département, and those that were answered.
    public func effect(epidemic: String, department: String, since: Int64, until: Int64) throws -> (made: Int, answered: Int) {
        let row = try session.first(
            """
            SELECT count(*) AS n, count(a.utilisee_le) AS repondues FROM autodeclaration a JOIN contact c ON c.id = a.contact
            WHERE a.cree_le >= \(since) AND a.cree_le < \(until) AND c.epidemie = \(epidemic) AND c.departement = \(department)
            """)
        return (try row?.int("n") ?? 0, try row?.int("repondues") ?? 0)
    }
}
