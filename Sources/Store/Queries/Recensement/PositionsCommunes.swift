/// The table `commune_position`: where towns are.
public struct PositionsCommunes {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let commune: String
        public let x: Double
        public let y: Double
        public let plan: String
        public let source: String

        public init(commune: String, x: Double, y: Double, plan: String, source: String) {
            (self.commune, self.x, self.y, self.plan, self.source) = (commune, x, y, plan, source)
        }
    }

    public func all() throws -> [String: Record] {
        let found = try session.all(Record.self, "SELECT commune, x, y, plan, source FROM commune_position ORDER BY commune LIMIT 60000")
        return Dictionary(found.map { ($0.commune, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many towns have a position, by source.
    public func sources() throws -> [(source: String, plan: String, count: Int)] {
        try session.rows("SELECT source, plan, count(*) AS n FROM commune_position GROUP BY source, plan ORDER BY source, plan LIMIT 100")
            .map { (try $0.text("source"), try $0.text("plan"), try $0.int("n")) }
    }

    /// Notes positions; those known before are replaced.
    public func note(_ records: [Record], at: Int64) throws {
        for r in records {
            try session.execute(
                """
                INSERT INTO commune_position (commune, x, y, plan, source, note_le) VALUES (\(r.commune), \(r.x), \(r.y), \(r.plan), \(r.source), \(at))
                ON CONFLICT (commune) DO UPDATE SET x = excluded.x, y = excluded.y, plan = excluded.plan, source = excluded.source, note_le = excluded.note_le
                """)
        }
    }

    /// Sums of the coordinates that the register of establishments gives, by town and by source.
    public func fromRegister(departement: String, moment: Int64) throws -> [(commune: String, source: String, count: Int, x: Double, y: Double)] {
        try session.rows(
            """
            SELECT commune, source_coordonnees, count(*) AS n, sum(x) AS sx, sum(y) AS sy FROM etablissement
            WHERE commune >= \(departement) AND commune < \(Annuaire.past(departement)) AND du <= \(moment) AND (fin IS NULL OR fin > \(moment))
                AND x IS NOT NULL AND y IS NOT NULL AND source_coordonnees IS NOT NULL
            GROUP BY commune, source_coordonnees ORDER BY commune, source_coordonnees LIMIT 5000
            """
        ).map { (try $0.text("commune"), try $0.text("source_coordonnees"), try $0.int("n"), try $0.double("sx"), try $0.double("sy")) }
    }
}
