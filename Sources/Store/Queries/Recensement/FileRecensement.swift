/// The queue of calls of a campaign, and its counts.
public struct FileRecensement {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Candidate: Sendable, Hashable {
        public let id: String
        public let lieu: String
    }

    /// Those whose next attempt is due and whom nobody holds, in the order of the calls.
    public func candidates(campagne: String, departement: String?, at now: Int64, limit: Int) throws -> [Candidate] {
        let inside: SQL = departement.map { " AND \(sql: session.engine.notSought("departement")) = \($0)" } ?? ""
        return try session.rows(
            """
            SELECT id, lieu FROM recense WHERE campagne = \(campagne) AND etat = 'a-appeler' AND prochain_essai <= \(now)
                AND (pris_jusqu_au IS NULL OR pris_jusqu_au <= \(now))\(sql: inside)
            ORDER BY ordre, lieu, id LIMIT \(limit)
            """
        ).map { Candidate(id: try $0.text("id"), lieu: try $0.text("lieu")) }
    }

    /// Puts somebody in an agent's hands; the sheet itself does not change.
    public func take(_ id: String, by account: String, until: Int64) throws {
        try session.execute("UPDATE recense SET pris_par = \(account), pris_jusqu_au = \(until) WHERE id = \(id)")
    }

    /// Gives back all that somebody holds at a place.
    public func release(place: String, campagne: String, by account: String) throws {
        try session.execute("UPDATE recense SET pris_par = NULL, pris_jusqu_au = NULL WHERE campagne = \(campagne) AND lieu = \(place) AND pris_par = \(account)")
    }

    /// What somebody holds now.
    public func held(by account: String, campagne: String, at now: Int64) throws -> [RecenseRecord] {
        try session.all(
            RecenseRecord.self,
            """
            SELECT * FROM recense WHERE pris_par = \(account) AND pris_jusqu_au > \(now) AND \(sql: session.engine.notSought("campagne")) = \(campagne)
            ORDER BY ordre, lieu, id LIMIT 60
            """)
    }

    public struct Waiting: Sendable, Hashable {
        public var due = 0
        public var later = 0
        public var held = 0
    }

    public func waiting(campagne: String, at now: Int64) throws -> Waiting {
        let row = try session.first(
            """
            SELECT count(CASE WHEN prochain_essai <= \(now) THEN 1 END) AS dus, count(CASE WHEN prochain_essai > \(now) THEN 1 END) AS plus_tard,
                count(CASE WHEN pris_jusqu_au > \(now) THEN 1 END) AS pris
            FROM recense WHERE campagne = \(campagne) AND etat = 'a-appeler'
            """)
        guard let row else { return Waiting() }
        return Waiting(due: try row.int("dus"), later: try row.int("plus_tard"), held: try row.int("pris"))
    }

    public struct Count: Sendable, Hashable {
        public let departement: String
        public let genre: String
        public let etat: String
        public let number: Int
        public let shared: Int
        /// Asked to be called back.
        public let later: Int
    }

    public func counts(campagne: String) throws -> [Count] {
        try session.rows(
            """
            SELECT departement, genre, etat, count(*) AS n, count(CASE WHEN partage = \(true) THEN 1 END) AS partagent, count(rappel_le) AS rappels
            FROM recense WHERE campagne = \(campagne) GROUP BY departement, genre, etat ORDER BY departement, genre, etat
            """
        ).map {
            Count(
                departement: try $0.text("departement"), genre: try $0.text("genre"), etat: try $0.text("etat"), number: try $0.int("n"), shared: try $0.int("partagent"),
                later: try $0.int("rappels"))
        }
    }

    /// A list of one state, in the order of the calls, from a place in it.
    /// - Parameter rappels: only those who asked to be called back.
    public func list(
        campagne: String, etat: String, genre: String?, departement: String?, rappels: Bool, after: (ordre: Int64, id: String)?, limit: Int
    ) throws -> [RecenseRecord] {
        var conditions: [SQL] = ["campagne = \(campagne)", "etat = \(etat)"]
        if let genre { conditions.append("genre = \(genre)") }
        if let departement { conditions.append("departement = \(departement)") }
        if rappels { conditions.append("rappel_le IS NOT NULL") }
        if let after { conditions.append("(ordre > \(after.ordre) OR (ordre = \(after.ordre) AND id > \(after.id)))") }
        return try session.all(RecenseRecord.self, "SELECT * FROM recense WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY ordre, id LIMIT \(limit)")
    }
}
