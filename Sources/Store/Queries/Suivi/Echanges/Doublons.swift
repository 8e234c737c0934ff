/// The table `doublon`: pairs of sheets that may be one person, for somebody to decide.
public struct Doublons {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        /// cas, contact.
        public let kind: String
        public let a: String
        public let b: String
        public let department: String
        public let score: Int
        /// In French, one a line, without the values themselves.
        public let reasons: String
        public var state: String
        public let proposedAt: Int64
        public var decidedAt: Int64?
        public var decidedBy: String?

        enum CodingKeys: String, CodingKey {
            case id, a, b, score
            case epidemic = "epidemie"
            case kind = "genre"
            case department = "departement"
            case reasons = "raisons"
            case state = "etat"
            case proposedAt = "propose_le"
            case decidedAt = "decide_le"
            case decidedBy = "decide_par"
        }
    }

    /// Proposes a pair; one that was proposed before stays as it was decided.
    public func propose(id: String, epidemic: String, kind: String, _ one: String, _ other: String, department: String, score: Int, reasons: String, at: Int64) throws {
        guard one != other else { return }
        try session.execute(
            """
            INSERT INTO doublon (id, epidemie, genre, a, b, departement, score, raisons, etat, propose_le)
            VALUES (\(id), \(epidemic), \(kind), \(min(one, other)), \(max(one, other)), \(department), \(score), \(reasons), 'a-decider', \(at))
            ON CONFLICT (genre, a, b) DO NOTHING
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM doublon WHERE id = \(id)") }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "doublon.\(id)")
        return try find(id)
    }

    public func save(_ r: Record) throws {
        try session.execute("UPDATE doublon SET etat = \(r.state), decide_le = \(r.decidedAt), decide_par = \(r.decidedBy) WHERE id = \(r.id)")
    }

    /// A merge that was undone leaves its pair to be decided again.
    public func reopen(_ kind: String, _ one: String, _ other: String) throws {
        try session.execute(
            """
            UPDATE doublon SET etat = 'a-decider', decide_le = NULL, decide_par = NULL
            WHERE genre = \(kind) AND a = \(min(one, other)) AND b = \(max(one, other))
            """)
    }

    /// Pairs to decide in a territory, the surest first.
    public func waiting(_ perimetre: Perimetre, after: (score: Int, id: String)?, limit: Int) throws -> [Record] {
        var further: SQL = ""
        if let after { further = " AND (score < \(after.score) OR (score = \(after.score) AND id > \(after.id)))" }
        return try session.all(
            Record.self,
            "SELECT * FROM doublon WHERE \(sql: perimetre.condition) AND etat = 'a-decider'\(sql: further) ORDER BY score DESC, id LIMIT \(limit)")
    }

    public func count(_ perimetre: Perimetre) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM doublon WHERE \(sql: perimetre.condition) AND etat = 'a-decider'") ?? 0
    }

    // MARK: Candidates

    public enum Key: Sendable, CaseIterable { case nir, telephone, voisine }

    /// Sheets that share one of these hashes, with the hash.
    /// - Parameter limit: whoever would learn nothing from more says so: a switchboard has thousands.
    public func sharing(_ hashes: [String], by key: Key, kind: String, epidemic: String, limit: Int = 20_000) throws -> [(id: String, hash: String)] {
        guard !hashes.isEmpty else { return [] }
        let column: SQL =
            switch key {
            case .nir: "cle_nir"
            case .telephone: "cle_telephone"
            case .voisine: "cle_voisine"
            }
        let table: SQL = kind == "cas" ? "cas" : "contact"
        return try session.rows(
            """
            SELECT id, \(sql: column) AS cle FROM \(sql: table)
            WHERE \(sql: column) IN \(sql: .steady(hashes)) AND \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND fusionne_dans IS NULL LIMIT \(limit)
            """).map { (try $0.text("id"), try $0.text("cle")) }
    }

    /// Sheets changed since, a slice at a time along the identifiers: one pass over the table for all the slices.
    public func changed(kind: String, epidemic: String, since: Int64, after id: String, limit: Int) throws -> [String] {
        let table: SQL = kind == "cas" ? "cas" : "contact"
        return try session.rows(
            """
            SELECT id FROM \(sql: table) WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND maj_le > \(since) AND id > \(id)
                AND fusionne_dans IS NULL ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.text("id") }
    }
}
