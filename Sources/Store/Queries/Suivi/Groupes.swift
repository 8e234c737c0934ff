/// The tables `groupe` and `groupe_cas`: clusters, proposed by the desk, confirmed or set aside by a person.
public struct Groupes {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public var department: String
        public let motif: String
        /// Keyed hash of what is shared, then a number: a place may have several episodes.
        public let key: String
        public var state: String
        public var size: Int
        public var from: Int
        public var until: Int
        public var proposedAt: Int64
        public var decidedAt: Int64?
        public var decidedBy: String?

        enum CodingKeys: String, CodingKey {
            case id, motif
            case epidemic = "epidemie"
            case department = "departement"
            case key = "cle"
            case state = "etat"
            case size = "effectif"
            case from = "du"
            case until = "au"
            case proposedAt = "propose_le"
            case decidedAt = "decide_le"
            case decidedBy = "decide_par"
        }

        public init(id: String, epidemic: String, department: String, motif: String, key: String, size: Int, from: Int, until: Int, proposedAt: Int64) {
            self.id = id
            self.epidemic = epidemic
            self.department = department
            self.motif = motif
            self.key = key
            state = "propose"
            self.size = size
            self.from = from
            self.until = until
            self.proposedAt = proposedAt
        }
    }

    /// Held until the transaction ends: two searches of one epidemic cannot cross, nor a search and a decision.
    public func hold(epidemic: String) throws { try session.lock(key: "groupes.\(epidemic)") }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM groupe WHERE id = \(id)") }

    /// Of a territory, the largest first.
    public func list(_ perimetre: Perimetre, state: String, limit: Int) throws -> [Record] {
        try session.all(
            Record.self, "SELECT * FROM groupe WHERE \(sql: perimetre.condition) AND etat = \(state) ORDER BY effectif DESC, au DESC, id LIMIT \(limit)")
    }

    public func all(epidemic: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM groupe WHERE epidemie = \(epidemic) ORDER BY propose_le, id")
    }

    /// Clusters of that motive that hold one of the cases, the oldest first.
    public func holding(_ cases: [String], motif: String, epidemic: String) throws -> [Record] {
        let rare: (SQLIdentifier) -> SQL = session.engine.notSought
        var found: [Record] = []
        for start in stride(from: 0, to: cases.count, by: 500) {
            let slice = Array(cases[start..<min(start + 500, cases.count)])
            found += try session.all(
                Record.self,
                """
                SELECT * FROM groupe WHERE id IN (SELECT groupe FROM groupe_cas WHERE cas IN \(sql: .list(slice)))
                    AND \(sql: rare("epidemie")) = \(epidemic) AND \(sql: rare("motif")) = \(motif)
                """)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.id).inserted }.sorted { ($0.proposedAt, $0.id) < ($1.proposedAt, $1.id) }
    }

    /// The first key of that base that is free: a place may have several episodes, « base.1 », « base.2 »…
    public func freeKey(of base: String, motif: String, epidemic: String) throws -> String {
        var episode = 1
        while try session.first("SELECT id FROM groupe WHERE epidemie = \(epidemic) AND motif = \(motif) AND cle = \("\(base).\(episode)")") != nil { episode += 1 }
        return "\(base).\(episode)"
    }

    /// Cases of a group.
    public func members(of id: String) throws -> [String] {
        try session.rows("SELECT cas FROM groupe_cas WHERE groupe = \(id) ORDER BY cas").map { try $0.text("cas") }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO groupe (id, epidemie, departement, motif, cle, etat, effectif, du, au, propose_le, decide_le, decide_par)
            VALUES (\(r.id), \(r.epidemic), \(r.department), \(r.motif), \(r.key), \(r.state), \(r.size), \(r.from), \(r.until), \(r.proposedAt),
                \(r.decidedAt), \(r.decidedBy))
            """)
    }

    public func save(_ r: Record) throws {
        try session.execute(
            """
            UPDATE groupe SET departement = \(r.department), etat = \(r.state), effectif = \(r.size), du = \(r.from), au = \(r.until),
                propose_le = \(r.proposedAt), decide_le = \(r.decidedAt), decide_par = \(r.decidedBy) WHERE id = \(r.id)
            """)
    }

    /// Adds cases that are still there and not yet in the group.
    public func add(_ cases: [String], to id: String) throws {
        for start in stride(from: 0, to: cases.count, by: 500) {
            try session.execute(
                """
                INSERT INTO groupe_cas (groupe, cas)
                SELECT g.id, c.id FROM groupe g, cas c WHERE g.id = \(id) AND c.id IN \(sql: .list(Array(cases[start..<min(start + 500, cases.count)])))
                    AND NOT EXISTS (SELECT 1 FROM groupe_cas known WHERE known.groupe = g.id AND known.cas = c.id)
                """)
        }
    }

    public func delete(_ id: String) throws {
        try session.execute("DELETE FROM groupe_cas WHERE groupe = \(id)")
        try session.execute("DELETE FROM groupe WHERE id = \(id)")
    }
}
