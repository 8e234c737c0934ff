/// The table `surcharge`: when messages took over from voices, where, by whose decision and why.
public struct Surcharges {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let department: String
        public let reason: String
        public let waitingBefore: Int
        public let startedAt: Int64
        public let startedBy: String
        public let endedAt: Int64?
        public let endedBy: String?
        public let waitingAfter: Int?

        enum CodingKeys: String, CodingKey {
            case id
            case epidemic = "epidemie"
            case department = "departement"
            case reason = "motif"
            case waitingBefore = "attente_avant"
            case startedAt = "activee_le"
            case startedBy = "activee_par"
            case endedAt = "coupee_le"
            case endedBy = "coupee_par"
            case waitingAfter = "attente_apres"
        }
    }

    public func start(id: String, epidemic: String, department: String, reason: String, waiting: Int, by account: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO surcharge (id, epidemie, departement, motif, attente_avant, activee_le, activee_par)
            VALUES (\(id), \(epidemic), \(department), \(reason), \(waiting), \(at), \(account))
            """)
    }

    public func end(_ id: String, waiting: Int, by account: String, at: Int64) throws {
        try session.execute(
            "UPDATE surcharge SET coupee_le = \(at), coupee_par = \(account), attente_apres = \(waiting) WHERE id = \(id) AND coupee_le IS NULL")
    }

    /// The one in force, held until the transaction ends.
    public func hold(epidemic: String, department: String) throws -> Record? {
        try session.lock(key: "surcharge.\(epidemic).\(department)")
        return try active(epidemic: epidemic, departments: [department]).first
    }

    public func active(epidemic: String, departments: [String]) throws -> [Record] {
        try session.all(
            Record.self, "SELECT * FROM surcharge WHERE epidemie = \(epidemic) AND departement IN \(sql: .list(departments)) AND coupee_le IS NULL")
    }

    public func allActive() throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM surcharge WHERE coupee_le IS NULL ORDER BY activee_le, id")
    }

    /// Those that ended, the latest first.
    public func past(_ perimetre: Perimetre, limit: Int) throws -> [Record] {
        try session.all(
            Record.self, "SELECT * FROM surcharge WHERE \(sql: perimetre.condition) AND coupee_le IS NOT NULL ORDER BY coupee_le DESC, id LIMIT \(limit)")
    }
}
