/// The table `habilitation`: who was entrusted with what, where, until when.
public struct Habilitations {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let account: String
        public let epidemic: String
        public let mission: String
        /// Codes joined by commas.
        public let departments: String
        public let from: Int64
        public let until: Int64
        public let grantedBy: String
        public let grantedAt: Int64
        public let revokedAt: Int64?

        enum CodingKeys: String, CodingKey {
            case id, mission
            case account = "compte"
            case epidemic = "epidemie"
            case departments = "departements"
            case from = "du"
            case until = "au"
            case grantedBy = "accordee_par"
            case grantedAt = "accordee_le"
            case revokedAt = "revoquee_le"
        }

        public init(
            id: String, account: String, epidemic: String, mission: String, departments: String, from: Int64, until: Int64, grantedBy: String, grantedAt: Int64
        ) {
            self.id = id
            self.account = account
            self.epidemic = epidemic
            self.mission = mission
            self.departments = departments
            self.from = from
            self.until = until
            self.grantedBy = grantedBy
            self.grantedAt = grantedAt
            revokedAt = nil
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO habilitation (id, compte, epidemie, mission, departements, du, au, accordee_par, accordee_le)
            VALUES (\(r.id), \(r.account), \(r.epidemic), \(r.mission), \(r.departments), \(r.from), \(r.until), \(r.grantedBy), \(r.grantedAt))
            """)
    }

    /// Those of an account in force at a moment.
    public func inForce(account: String, at now: Int64) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT * FROM habilitation WHERE compte = \(account) AND au > \(now) AND du <= \(now) AND revoquee_le IS NULL ORDER BY id")
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM habilitation WHERE id = \(id)")
    }

    /// Of an epidemic, those that end last first.
    public func list(epidemic: String, limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM habilitation WHERE epidemie = \(epidemic) ORDER BY au DESC, id LIMIT \(limit)")
    }

    /// - Returns: false when it was already revoked.
    public func revoke(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE habilitation SET revoquee_le = \(at) WHERE id = \(id) AND revoquee_le IS NULL") == 1
    }
}
