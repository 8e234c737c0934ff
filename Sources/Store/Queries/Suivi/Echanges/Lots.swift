/// The table `lot`: batches of line lists brought in, from the upload to the undoing; and the pieces of the files that wait.
public struct Lots {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        /// Names of the files, as they were called.
        public let name: String
        public let account: String
        /// Départements it may write to, joined by commas; empty at the operator's console, which may write anywhere.
        public let departments: String
        public var state: String
        /// Rows read so far.
        public var progress: Int
        public var takenUntil: Int64?
        public let at: Int64
        /// JSON: what was chosen for each file.
        public var settings: String
        /// JSON: what came of it.
        public var report: String
        /// Sealed: the rows that were refused.
        public var refused: [UInt8]?
        public var undoneAt: Int64?
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id
            case epidemic = "epidemie"
            case name = "nom"
            case account = "compte"
            case departments = "perimetre"
            case state = "etat"
            case progress = "avance"
            case takenUntil = "pris_jusqu_au"
            case at = "le"
            case settings = "reglages"
            case report = "bilan"
            case refused = "refus"
            case undoneAt = "defait_le"
            case collected = "collecte_le"
        }

        public init(
            id: String, epidemic: String, name: String, account: String, departments: String, state: String, at: Int64, settings: String, collected: Int
        ) {
            self.id = id
            self.epidemic = epidemic
            self.name = name
            self.account = account
            self.departments = departments
            self.state = state
            progress = 0
            self.at = at
            self.settings = settings
            report = "{}"
            self.collected = collected
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO lot (id, epidemie, nom, compte, perimetre, etat, avance, pris_jusqu_au, le, reglages, bilan, refus, defait_le, collecte_le)
            VALUES (\(r.id), \(r.epidemic), \(r.name), \(r.account), \(r.departments), \(r.state), \(r.progress), \(r.takenUntil), \(r.at), \(r.settings),
                \(r.report), \(r.refused), \(r.undoneAt), \(r.collected))
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM lot WHERE id = \(id)") }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "lot.\(id)")
        return try find(id)
    }

    public func save(_ r: Record) throws {
        try session.execute(
            """
            UPDATE lot SET etat = \(r.state), avance = \(r.progress), pris_jusqu_au = \(r.takenUntil), reglages = \(r.settings), bilan = \(r.report),
                refus = \(r.refused), defait_le = \(r.undoneAt) WHERE id = \(r.id)
            """)
    }

    public func note(_ id: String, progress: Int, until: Int64) throws {
        try session.execute("UPDATE lot SET avance = \(progress), pris_jusqu_au = \(until) WHERE id = \(id)")
    }

    /// Batches of an epidemic, the latest first, without their refused rows.
    public func list(epidemic: String, account: String?, limit: Int) throws -> [Record] {
        var own: SQL = ""
        if let account { own = " AND compte = \(account)" }
        return try session.all(
            Record.self,
            """
            SELECT id, epidemie, nom, compte, perimetre, etat, avance, pris_jusqu_au, le, reglages, bilan, NULL AS refus, defait_le, collecte_le FROM lot
            WHERE epidemie = \(epidemic)\(sql: own) ORDER BY le DESC, id DESC LIMIT \(limit)
            """)
    }

    /// Takes the next batch to be carried out; one whose worker died comes back by itself.
    public func claim(at: Int64, until: Int64) throws -> Record? {
        try session.lock(key: "lot.suivant")
        guard var record = try session.first(
            Record.self, "SELECT * FROM lot WHERE etat = 'a-faire' OR (etat = 'en-cours' AND pris_jusqu_au < \(at)) ORDER BY le, id LIMIT 1")
        else { return nil }
        record.state = "en-cours"
        record.takenUntil = until
        try save(record)
        return record
    }

    // MARK: Pieces of files

    public func add(piece: [UInt8], of lot: String, kind: String, rank: Int) throws {
        try session.execute("INSERT INTO lot_piece (lot, genre, rang, donnees) VALUES (\(lot), \(kind), \(rank), \(piece))")
    }

    public func pieces(of lot: String, kind: String) throws -> [[UInt8]] {
        try session.rows("SELECT donnees FROM lot_piece WHERE lot = \(lot) AND genre = \(kind) ORDER BY rang").map { try $0.bytes("donnees") }
    }

    public func dropPieces(of lot: String) throws { try session.execute("DELETE FROM lot_piece WHERE lot = \(lot)") }

    // MARK: Undoing

    /// Removes some of the contacts a batch brought and nobody worked on since.
    public func undoContacts(_ lot: String, limit: Int) throws -> Int {
        let ids = try session.rows(
            """
            SELECT id FROM contact c WHERE lot = \(lot) AND revision = 1 AND fusionne_dans IS NULL
                AND NOT EXISTS (SELECT 1 FROM appel WHERE contact = c.id) AND NOT EXISTS (SELECT 1 FROM isolement WHERE contact = c.id)
                AND NOT EXISTS (SELECT 1 FROM envoi WHERE contact = c.id) AND NOT EXISTS (SELECT 1 FROM autodeclaration WHERE contact = c.id)
                AND NOT EXISTS (SELECT 1 FROM cas WHERE source_contact = c.id) AND NOT EXISTS (SELECT 1 FROM fusion WHERE garde = c.id AND defaite_le IS NULL)
            LIMIT \(limit)
            """).map { try $0.text("id") }
        try forget("contact", ids)
        return ids.count
    }

    /// Removes some of the cases a batch brought, nobody worked on since, and to whom nothing else was attached.
    public func undoCases(_ lot: String, limit: Int) throws -> Int {
        let ids = try session.rows(
            """
            SELECT id FROM cas c WHERE lot = \(lot) AND revision = 1
                AND NOT EXISTS (SELECT 1 FROM contact WHERE cas = c.id OR cas_devenu = c.id) AND NOT EXISTS (SELECT 1 FROM isolement WHERE cas = c.id)
                AND NOT EXISTS (SELECT 1 FROM envoi WHERE cas = c.id) AND NOT EXISTS (SELECT 1 FROM groupe_cas WHERE cas = c.id)
                AND NOT EXISTS (SELECT 1 FROM fusion WHERE (garde = c.id OR absorbe = c.id) AND defaite_le IS NULL)
                AND NOT EXISTS (SELECT 1 FROM lien WHERE (de = c.id OR vers = c.id) AND (lot IS NULL OR lot <> \(lot)))
            LIMIT \(limit)
            """).map { try $0.text("id") }
        try session.execute("DELETE FROM lien WHERE lot = \(lot) AND (de IN \(sql: .steady(ids)) OR vers IN \(sql: .steady(ids)))")
        try forget("cas", ids)
        return ids.count
    }

    public func undoLinks(_ lot: String, limit: Int) throws -> Int {
        try session.execute("DELETE FROM lien WHERE id IN (SELECT id FROM lien WHERE lot = \(lot) LIMIT \(limit))")
    }

    /// What a batch brought and is still there.
    public func remaining(_ lot: String) throws -> (cases: Int, contacts: Int) {
        (
            try session.value(Int.self, "SELECT count(*) FROM cas WHERE lot = \(lot)") ?? 0,
            try session.value(Int.self, "SELECT count(*) FROM contact WHERE lot = \(lot)") ?? 0
        )
    }

    private func forget(_ kind: String, _ ids: [String]) throws {
        guard !ids.isEmpty else { return }
        try session.execute("DELETE FROM doublon WHERE genre = \(kind) AND (a IN \(sql: .steady(ids)) OR b IN \(sql: .steady(ids)))")
        try session.execute(kind == "cas" ? "DELETE FROM cas WHERE id IN \(sql: .steady(ids))" : "DELETE FROM contact WHERE id IN \(sql: .steady(ids))")
    }
}
