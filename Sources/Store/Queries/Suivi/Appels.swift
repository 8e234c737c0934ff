/// The table `appel`: every attempt, and what the sheet was before it.
public struct Appels {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let contact: String
        /// Of the sheet, when the call was made.
        public let department: String?
        public let account: String
        public let at: Int64
        public let outcome: String
        /// Whether the first successful call came in time; nil for an attempt.
        public let inTime: Bool?
        /// The life of the contact before, JSON without anything of the person: what an undo brings back.
        public let before: String?
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id, contact
            case epidemic = "epidemie"
            case department = "departement"
            case account = "compte"
            case at = "le"
            case outcome = "issue"
            case inTime = "dans_les_temps"
            case before = "avant"
            case collected = "collecte_le"
        }

        public init(
            id: String, epidemic: String, contact: String, department: String, account: String, at: Int64, outcome: String, inTime: Bool?, before: String?,
            collected: Int
        ) {
            self.id = id
            self.epidemic = epidemic
            self.contact = contact
            self.department = department
            self.account = account
            self.at = at
            self.outcome = outcome
            self.inTime = inTime
            self.before = before
            self.collected = collected
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO appel (id, epidemie, contact, departement, compte, le, issue, dans_les_temps, avant, collecte_le)
            VALUES (\(r.id), \(r.epidemic), \(r.contact), \(r.department), \(r.account), \(r.at), \(r.outcome), \(r.inTime), \(r.before), \(r.collected))
            """)
    }

    /// Attempts at a contact, the latest first.
    public func ofContact(_ contact: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM appel WHERE contact = \(contact) ORDER BY le DESC, id DESC LIMIT 50")
    }

    public func delete(_ id: String) throws { try session.execute("DELETE FROM appel WHERE id = \(id)") }

    /// Calls since a moment in some départements, by account and outcome.
    public func tally(epidemic: String, departments: [String], since: Int64) throws -> [(account: String, outcome: String, count: Int)] {
        try session.rows(
            """
            SELECT compte, issue, count(*) AS n FROM appel
            WHERE epidemie = \(epidemic) AND departement IN \(sql: .list(departments)) AND le >= \(since) GROUP BY compte, issue
            """
        ).map { (try $0.text("compte"), try $0.text("issue"), try $0.int("n")) }
    }
}
