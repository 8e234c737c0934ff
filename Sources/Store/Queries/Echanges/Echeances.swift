/// The table `echeance`: what funds owed and whether they were in time. A fund, a kind, a duration: nobody's name.
public struct Echeances {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Total: Sendable {
        public let caisse: String
        public let genre: String
        public let tenues: Int
        public let manquees: Int
        /// Mean, in milliseconds.
        public let duree: Int64
    }

    public func note(id: String, caisse: String, genre: String, kept: Bool, duration: Int64, at: Int64) throws {
        try session.execute(
            "INSERT INTO echeance (id, caisse, genre, tenue, duree, le) VALUES (\(id), \(caisse), \(genre), \(kept), \(max(duration, 0)), \(at))")
    }

    /// What a fund owes, whose time has run out, and that nobody did yet: missed, whatever comes later.
    public struct Retard: Sendable, Hashable {
        public let caisse: String
        public let genre: String
        public let nombre: Int
    }

    /// Calls nobody made, messages and complaints nobody answered, dossiers whose silence means nothing. Each is read by an
    /// index of what is late alone.
    public func late(at now: Int64) throws -> [Retard] {
        let calls: SQL = """
            SELECT caisse, genre AS mot, count(*) AS n FROM entretien
            WHERE fini_le IS NULL AND essais = 0 AND du_le <= \(now) GROUP BY caisse, genre
            """
        let messages: SQL = """
            SELECT caisse, service AS mot, count(*) AS n FROM fil WHERE etat = 'attend-caisse' AND du_le <= \(now) GROUP BY caisse, service
            """
        let complaints: SQL = """
            SELECT caisse, '' AS mot, count(*) AS n FROM reclamation WHERE etat IN ('deposee', 'en-cours') AND due_le <= \(now) GROUP BY caisse
            """
        let dossiers: SQL = """
            SELECT caisse, teleservice AS mot, count(*) AS n FROM dossier
            WHERE reponse_due IS NOT NULL AND reponse_due <= \(now) AND delai_silence = 'sans-effet' GROUP BY caisse, teleservice
            """
        return try [("entretien", calls), ("message", messages), ("reclamation", complaints), ("dossier", dossiers)].flatMap { kind, query in
            try session.rows(query).map { row in
                let word = try row.text("mot")
                return Retard(caisse: try row.text("caisse"), genre: word.isEmpty ? kind : "\(kind)/\(word)", nombre: try row.int("n"))
            }
        }
    }

    public func totals(from: Int64, until: Int64) throws -> [Total] {
        try session.rows(
            """
            SELECT caisse, genre, CAST(sum(CASE WHEN tenue THEN 1 ELSE 0 END) AS BIGINT) AS tenues, CAST(sum(CASE WHEN tenue THEN 0 ELSE 1 END) AS BIGINT) AS manquees,
                CAST(avg(duree) AS BIGINT) AS duree
            FROM echeance WHERE le >= \(from) AND le < \(until) GROUP BY caisse, genre ORDER BY caisse, genre
            """
        ).map {
            Total(
                caisse: try $0.text("caisse"), genre: try $0.text("genre"), tenues: try $0.int("tenues"), manquees: try $0.int("manquees"),
                duree: try $0.int64("duree"))
        }
    }
}
