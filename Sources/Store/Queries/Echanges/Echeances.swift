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
