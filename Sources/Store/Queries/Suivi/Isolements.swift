/// The table `isolement`: calls that follow somebody's isolation, planned then done.
public struct Isolements {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let caseID: String?
        public let contact: String?
        public let department: String
        /// Day of the call.
        public let planned: Int
        public let doneAt: Int64?
        public let account: String?
        public let outcome: String?

        enum CodingKeys: String, CodingKey {
            case id, contact
            case epidemic = "epidemie"
            case caseID = "cas"
            case department = "departement"
            case planned = "prevu_le"
            case doneAt = "fait_le"
            case account = "compte"
            case outcome = "issue"
        }
    }

    public func plan(id: String, epidemic: String, caseID: String?, contact: String?, department: String, day: Int, collected: Int) throws {
        try session.execute(
            """
            INSERT INTO isolement (id, epidemie, cas, contact, departement, prevu_le, collecte_le)
            VALUES (\(id), \(epidemic), \(caseID), \(contact), \(department), \(day), \(collected))
            """)
    }

    /// Calls due on a day or before, the oldest first.
    public func due(_ perimetre: Perimetre, on day: Int, limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT * FROM isolement WHERE \(sql: perimetre.condition) AND fait_le IS NULL AND prevu_le <= \(day) ORDER BY prevu_le, id LIMIT \(limit)")
    }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "isolement.\(id)")
        return try session.first(Record.self, "SELECT * FROM isolement WHERE id = \(id)")
    }

    public func done(_ id: String, by account: String, outcome: String, at: Int64) throws {
        try session.execute("UPDATE isolement SET fait_le = \(at), compte = \(account), issue = \(outcome) WHERE id = \(id)")
    }

    /// Calls of a case or a contact that are not wanted any more.
    public func cancel(caseID: String? = nil, contact: String? = nil) throws {
        try session.execute("DELETE FROM isolement WHERE fait_le IS NULL AND (cas = \(caseID) OR contact = \(contact))")
    }
}
