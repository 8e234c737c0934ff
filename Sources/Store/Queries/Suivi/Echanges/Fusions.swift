/// The table `fusion`, and what moves from one sheet to another when two become one.
public struct Fusions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let kind: String
        public let kept: String
        public let absorbed: String
        /// Sealed.
        public let data: [UInt8]
        public let at: Int64
        public let by: String
        public var undoneAt: Int64?
        public var undoneBy: String?
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id
            case epidemic = "epidemie"
            case kind = "genre"
            case kept = "garde"
            case absorbed = "absorbe"
            case data = "donnees"
            case at = "le"
            case by = "par"
            case undoneAt = "defaite_le"
            case undoneBy = "defaite_par"
            case collected = "collecte_le"
        }

        public init(id: String, epidemic: String, kind: String, kept: String, absorbed: String, data: [UInt8], at: Int64, by: String, collected: Int) {
            self.id = id
            self.epidemic = epidemic
            self.kind = kind
            self.kept = kept
            self.absorbed = absorbed
            self.data = data
            self.at = at
            self.by = by
            self.collected = collected
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO fusion (id, epidemie, genre, garde, absorbe, donnees, le, par, collecte_le)
            VALUES (\(r.id), \(r.epidemic), \(r.kind), \(r.kept), \(r.absorbed), \(r.data), \(r.at), \(r.by), \(r.collected))
            """)
    }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "fusion.\(id)")
        return try session.first(Record.self, "SELECT * FROM fusion WHERE id = \(id)")
    }

    public func undone(_ id: String, by account: String, at: Int64) throws {
        try session.execute("UPDATE fusion SET defaite_le = \(at), defaite_par = \(account) WHERE id = \(id)")
    }

    /// Merges that stand and rest on one of these sheets, the latest first.
    public func standing(on ids: [String]) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT * FROM fusion WHERE (garde IN \(sql: .steady(ids)) OR absorbe IN \(sql: .steady(ids))) AND defaite_le IS NULL ORDER BY le DESC, id DESC
            """)
    }

    /// The latest merges of an epidemic that stand.
    public func latest(epidemic: String, limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM fusion WHERE epidemie = \(epidemic) AND defaite_le IS NULL ORDER BY le DESC, id DESC LIMIT \(limit)")
    }

    // MARK: What is attached to a sheet

    /// Rows attached to a sheet, by the name of the set.
    public static func sets(_ kind: String) -> [(name: String, table: SQL, column: SQL)] {
        kind == "cas"
            ? [
                ("contacts", "contact", "cas"), ("devenus", "contact", "cas_devenu"), ("liensDe", "lien", "de"), ("liensVers", "lien", "vers"),
                ("isolements", "isolement", "cas"), ("envois", "envoi", "cas"),
            ]
            : [
                ("appels", "appel", "contact"), ("isolements", "isolement", "contact"), ("envois", "envoi", "contact"),
                ("autodeclarations", "autodeclaration", "contact"), ("casIssus", "cas", "source_contact"),
            ]
    }

    public func attached(_ kind: String, to id: String) throws -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for set in Self.sets(kind) {
            let key: SQL = set.name == "autodeclarations" ? "empreinte" : "id"
            found[set.name] = Set(try session.rows("SELECT \(sql: key) AS cle FROM \(sql: set.table) WHERE \(sql: set.column) = \(id)").map { try $0.text("cle") })
        }
        if kind == "cas" { found["groupes"] = Set(try session.rows("SELECT groupe FROM groupe_cas WHERE cas = \(id)").map { try $0.text("groupe") }) }
        return found
    }

    /// Moves rows of a set from one sheet to another.
    public func move(_ ids: Set<String>, of name: String, kind: String, from: String, to: String) throws {
        guard !ids.isEmpty else { return }
        let list = SQL.steady(ids.sorted())
        if name == "groupes" {
            for group in ids.sorted() {
                try session.execute("DELETE FROM groupe_cas WHERE groupe = \(group) AND cas = \(from)")
                try session.execute("INSERT INTO groupe_cas (groupe, cas) VALUES (\(group), \(to)) ON CONFLICT (groupe, cas) DO NOTHING")
            }
            return
        }
        guard let set = Self.sets(kind).first(where: { $0.name == name }) else { return }
        let key: SQL = name == "autodeclarations" ? "empreinte" : "id"
        try session.execute("UPDATE \(sql: set.table) SET \(sql: set.column) = \(to) WHERE \(sql: set.column) = \(from) AND \(sql: key) IN \(sql: list)")
    }

    /// Groups both sheets were in are given back to the one that comes back.
    public func share(_ groups: Set<String>, with id: String) throws {
        for group in groups.sorted() { try session.execute("INSERT INTO groupe_cas (groupe, cas) VALUES (\(group), \(id)) ON CONFLICT (groupe, cas) DO NOTHING") }
    }

    /// Delivered masks change in one place only; a merge carries them over.
    public func setMasks(_ contact: String, _ delivered: Bool) throws {
        try session.execute("UPDATE contact SET masques_delivres = \(delivered) WHERE id = \(contact)")
    }
}
