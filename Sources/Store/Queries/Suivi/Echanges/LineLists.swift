/// What bringing line lists in asks of the tables, a slice at a time.
public struct LineLists {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Cases named by these identifiers: as a file called them, or by their sheet number.
    public func cases(named references: [String], epidemic: String) throws -> [CasRecord] {
        guard !references.isEmpty else { return [] }
        let list = SQL.steady(references)
        return try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE epidemie = \(epidemic) AND reference IN \(sql: list)
            UNION SELECT * FROM cas WHERE epidemie = \(epidemic) AND numero IN \(sql: list) AND reference IS NULL
            """)
    }

    public struct Name: Sendable {
        public let id: String
        public let name: String
    }

    /// The cases these identifiers lead to, merges followed. An identifier that nobody has is absent.
    public func identities(of references: [String], epidemic: String) throws -> [Name] {
        guard !references.isEmpty else { return [] }
        let list = SQL.steady(references)
        return try session.rows(
            """
            SELECT coalesce(fusionne_dans, id) AS id, reference AS nom FROM cas WHERE epidemie = \(epidemic) AND reference IN \(sql: list)
            UNION SELECT coalesce(fusionne_dans, id) AS id, numero AS nom FROM cas WHERE epidemie = \(epidemic) AND numero IN \(sql: list)
            """).map { Name(id: try $0.text("id"), name: try $0.text("nom")) }
    }

    /// Départements of cases.
    public func departments(of cases: [String]) throws -> [String: String] {
        guard !cases.isEmpty else { return [:] }
        return Dictionary(
            try session.rows("SELECT id, departement FROM cas WHERE id IN \(sql: .steady(cases))").map { (try $0.text("id"), try $0.text("departement")) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Every name cases are known by, a slice at a time.
    public func names(epidemic: String, after id: String, limit: Int) throws -> (names: [String], last: String?) {
        let rows = try session.rows(
            "SELECT id, numero, reference FROM cas WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND id > \(id) AND etat <> 'negatif' ORDER BY id LIMIT \(limit)")
        // A hidden second row of one identifier has no name of its own; its sheet number does no harm.
        return (try rows.flatMap { [try $0.text("numero"), try $0.optionalText("reference")].compactMap(\.self) }, try rows.last?.text("id"))
    }

    public func cases(ids: [String]) throws -> [CasRecord] {
        ids.isEmpty ? [] : try session.all(CasRecord.self, "SELECT * FROM cas WHERE id IN \(sql: .steady(ids))")
    }

    public func contacts(ids: [String]) throws -> [ContactRecord] {
        ids.isEmpty ? [] : try session.all(ContactRecord.self, "SELECT * FROM contact WHERE id IN \(sql: .steady(ids))")
    }

    public func contacts(numbers: [String], epidemic: String) throws -> [ContactRecord] {
        numbers.isEmpty ? [] : try session.all(ContactRecord.self, "SELECT * FROM contact WHERE epidemie = \(epidemic) AND numero IN \(sql: .steady(numbers))")
    }

    /// Which of these sheet numbers are taken.
    public func taken(numbers: [String], epidemic: String) throws -> Set<String> {
        guard !numbers.isEmpty else { return [] }
        let list = SQL.steady(numbers)
        return Set(
            try session.rows(
                """
                SELECT numero FROM cas WHERE epidemie = \(epidemic) AND numero IN \(sql: list)
                UNION SELECT numero FROM contact WHERE epidemie = \(epidemic) AND numero IN \(sql: list)
                """).map { try $0.text("numero") })
    }

    // MARK: Links

    public func links(ids: [String]) throws -> [Liens.Record] {
        ids.isEmpty ? [] : try session.all(Liens.Record.self, "SELECT * FROM lien WHERE id IN \(sql: .steady(ids))")
    }

    public func updateLink(_ r: Liens.Record) throws {
        try session.execute("UPDATE lien SET de = \(r.from), vers = \(r.to), le = \(r.day), nature = \(r.nature) WHERE id = \(r.id)")
    }

    /// Links one end of which is not known yet, a slice at a time.
    public func orphans(epidemic: String, after id: String, limit: Int) throws -> [Liens.Record] {
        try session.all(
            Liens.Record.self,
            "SELECT * FROM lien WHERE epidemie = \(epidemic) AND (de IS NULL OR vers IS NULL) AND id > \(id) ORDER BY id LIMIT \(limit)")
    }

    // MARK: Figures

    public struct CaseDates: Sendable {
        public let id: String
        public let onset: Int?
        public let confirmed: Int?
    }

    /// What chains are made of: columns alone, nothing sealed is opened.
    public func confirmed(epidemic: String, after id: String, limit: Int) throws -> [CaseDates] {
        try session.rows(
            """
            SELECT id, symptomes_le, confirme_le FROM cas
            WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND id > \(id) AND fusionne_dans IS NULL AND etat NOT IN ('suspect', 'negatif') ORDER BY id LIMIT \(limit)
            """).map { CaseDates(id: try $0.text("id"), onset: try $0.optionalInt("symptomes_le"), confirmed: try $0.optionalInt("confirme_le")) }
    }

    public func knownLinks(epidemic: String, after id: String, limit: Int) throws -> [Liens.Record] {
        try session.all(
            Liens.Record.self,
            """
            SELECT * FROM lien WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND id > \(id) AND de IS NOT NULL AND vers IS NOT NULL ORDER BY id LIMIT \(limit)
            """)
    }
}
