/// The tables `lieu_libre` and `lieu_libre_saisie`: what people typed and nothing known answered.
public struct LieuxLibres {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        /// lieu, professionnel.
        public let kind: String
        public let text: String
        public let key: String
        /// INSEE code, or what was typed for the town, folded; empty when none was given.
        public let commune: String
        public let communeLabel: String
        /// a-rapprocher, rapproche, ecarte.
        public var state: String
        /// The place or the professional it turned out to be.
        public var target: String?
        public var alias: String?
        public var reason: String?
        public var decidedBy: String?
        public var decidedAt: Int64?
        public let createdAt: Int64
        public let seenAt: Int64
        public let times: Int

        enum CodingKeys: String, CodingKey {
            case id, commune, alias
            case kind = "genre"
            case text = "texte"
            case key = "cle"
            case communeLabel = "commune_libelle"
            case state = "etat"
            case target = "cible"
            case reason = "motif"
            case decidedBy = "decide_par"
            case decidedAt = "decide_le"
            case createdAt = "cree_le"
            case seenAt = "vu_le"
            case times = "fois"
        }
    }

    /// The wording, once for a town: held until the transaction ends, so that two people who type it make one.
    public func find(kind: String, key: String, commune: String) throws -> Record? {
        try session.lock(key: "lieu-libre.\(kind).\(commune).\(key)")
        return try session.first(Record.self, "SELECT * FROM lieu_libre WHERE genre = \(kind) AND cle = \(key) AND commune = \(commune)")
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM lieu_libre WHERE id = \(id)")
    }

    /// Found and held until the end of the transaction.
    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "lieu-libre.\(id)")
        return try find(id)
    }

    public func insert(id: String, kind: String, text: String, key: String, commune: String, communeLabel: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO lieu_libre (id, genre, texte, cle, commune, commune_libelle, etat, cree_le, vu_le, fois)
            VALUES (\(id), \(kind), \(text), \(key), \(commune), \(communeLabel), 'a-rapprocher', \(at), \(at), 1)
            """)
    }

    /// Somebody typed it; the same practice typing it again is not another.
    public func note(_ id: String, for principal: String, by account: String, at: Int64) throws {
        let isNew = try session.value(Int.self, "SELECT count(*) FROM lieu_libre_saisie WHERE lieu_libre = \(id) AND pour = \(principal)") == 0
        if isNew {
            try session.execute("INSERT INTO lieu_libre_saisie (lieu_libre, pour, compte, le) VALUES (\(id), \(principal), \(account), \(at))")
        }
        try session.execute(
            "UPDATE lieu_libre SET vu_le = \(at), fois = (SELECT count(*) FROM lieu_libre_saisie WHERE lieu_libre = \(id)) WHERE id = \(id)")
    }

    /// In a state, what most practices typed first. `after`: the last line of the previous slice.
    public func list(state: String, after: (times: Int, id: String)?, limit: Int) throws -> [Record] {
        let rest: SQL = after.map { "AND (fois < \($0.times) OR (fois = \($0.times) AND id > \($0.id)))" } ?? ""
        return try session.all(
            Record.self, "SELECT * FROM lieu_libre WHERE etat = \(state) \(sql: rest) ORDER BY fois DESC, id LIMIT \(limit)")
    }

    public func count(state: String) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM lieu_libre WHERE etat = \(state)") ?? 0
    }

    /// What a practice typed, the latest first.
    public func typed(for principal: String, limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT l.* FROM lieu_libre_saisie s JOIN lieu_libre l ON l.id = s.lieu_libre WHERE s.pour = \(principal) ORDER BY s.le DESC, l.id LIMIT \(limit)
            """)
    }

    /// Practices that typed it.
    public func typists(_ id: String) throws -> [(account: String, at: Int64)] {
        try session.rows("SELECT pour, le FROM lieu_libre_saisie WHERE lieu_libre = \(id) ORDER BY le LIMIT 200").map { (try $0.text("pour"), try $0.int64("le")) }
    }

    public func save(_ r: Record) throws {
        try session.execute(
            """
            UPDATE lieu_libre SET etat = \(r.state), cible = \(r.target), alias = \(r.alias), motif = \(r.reason), decide_par = \(r.decidedBy),
                decide_le = \(r.decidedAt) WHERE id = \(r.id)
            """)
    }
}
