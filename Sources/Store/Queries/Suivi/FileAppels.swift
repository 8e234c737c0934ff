/// The queues of calls, as parts of the table `contact`: what is due, in which order, in whose hands.
public struct FileAppels {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// A contact that may be called now.
    public struct Candidate: Sendable, Hashable, Comparable {
        public let id: String
        public let household: String?
        public let due: Int64
        public let attempts: Int

        public static func < (a: Candidate, b: Candidate) -> Bool { (a.due, a.attempts, a.id) < (b.due, b.attempts, b.id) }
    }

    /// The most urgent contacts of one queue whose next attempt is due and that nobody holds.
    /// - Parameter skipsInvited: leaves out those who may still answer by themselves.
    public func candidates(epidemic: String, department: String, queue: String, at now: Int64, skipsInvited: Bool, limit: Int) throws -> [Candidate] {
        try session.rows(
            Self.candidates(epidemic: epidemic, department: department, queue: queue, at: now, skipsInvited: skipsInvited, limit: limit, sauf: session.sauf("id", .contact))
        ).map { Candidate(id: try $0.text("id"), household: try $0.optionalText("foyer"), due: try $0.int64("echeance_appel"), attempts: try $0.int("essais")) }
    }

    static func candidates(epidemic: String, department: String, queue: String, at now: Int64, skipsInvited: Bool, limit: Int, sauf: SQL = "") -> SQL {
        let invited: SQL = (skipsInvited ? " AND (lien_jusqu_au IS NULL OR lien_jusqu_au <= \(now))" : "") + sauf
        return """
            SELECT id, foyer, echeance_appel, essais FROM contact
            WHERE epidemie = \(epidemic) AND departement = \(department) AND file = \(queue) AND etat = 'a-appeler' AND fusionne_dans IS NULL
                AND prochain_essai <= \(now) AND (pris_jusqu_au IS NULL OR pris_jusqu_au <= \(now))\(sql: invited)
            ORDER BY echeance_appel, essais, id LIMIT \(limit)
            """
    }

    /// Those of a household who wait for a call, in the order they were entered.
    public func household(_ household: String, epidemic: String) throws -> [ContactRecord] {
        try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE foyer = \(household) AND \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND etat = 'a-appeler' AND fusionne_dans IS NULL
            ORDER BY cree_le, id
            """)
    }

    /// Everybody of a household, whatever their state.
    public func sameRoof(_ household: String, _ perimetre: Perimetre) throws -> [ContactRecord] {
        try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE foyer = \(household) AND \(sql: perimetre.besides(session.engine)) AND etat <> 'brouillon' AND fusionne_dans IS NULL
            ORDER BY cree_le, id LIMIT 50
            """)
    }

    /// Puts a contact in somebody's hands until a moment. The sheet itself does not change: its revision stays.
    public func take(_ id: String, by account: String, until: Int64) throws {
        try session.execute("UPDATE contact SET pris_par = \(account), pris_jusqu_au = \(until) WHERE id = \(id)")
    }

    public func release(_ id: String) throws {
        try session.execute("UPDATE contact SET pris_par = NULL, pris_jusqu_au = NULL WHERE id = \(id)")
    }

    /// What somebody holds now, the most urgent first.
    public func held(by account: String, epidemic: String, at now: Int64) throws -> [ContactRecord] {
        try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE pris_par = \(account) AND pris_jusqu_au > \(now) AND \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND fusionne_dans IS NULL
            ORDER BY echeance_appel, essais, id LIMIT 50
            """)
    }

    public struct Counts: Sendable, Hashable {
        public var waiting = 0
        public var late = 0
        public var soon = 0
        /// Their next attempt comes later.
        public var later = 0
        /// May still answer by themselves.
        public var invited = 0
    }

    /// Counts of a queue over some départements, each counted up to a ceiling that keeps the page quick.
    public func counts(epidemic: String, departments: [String], queue: String, at now: Int64, soonUntil: Int64, ceiling: Int = 100_000) throws -> Counts {
        let row = try session.first(
            """
            SELECT count(*) AS attente, count(CASE WHEN echeance_appel < \(now) THEN 1 END) AS retard,
                count(CASE WHEN echeance_appel >= \(now) AND echeance_appel <= \(soonUntil) THEN 1 END) AS bientot,
                count(CASE WHEN prochain_essai > \(now) THEN 1 END) AS plus_tard, count(CASE WHEN lien_jusqu_au > \(now) THEN 1 END) AS invites
            FROM (SELECT echeance_appel, prochain_essai, lien_jusqu_au FROM contact WHERE epidemie = \(epidemic) AND departement IN \(sql: .list(departments))
                AND file = \(queue) AND etat = 'a-appeler' AND fusionne_dans IS NULL LIMIT \(ceiling)) AS attente
            """)
        guard let row else { return Counts() }
        return Counts(
            waiting: try row.int("attente"), late: try row.int("retard"), soon: try row.int("bientot"), later: try row.int("plus_tard"),
            invited: try row.int("invites"))
    }

    /// Waiting contacts by hour of their deadline, the earliest first: what a projection needs.
    public func byDeadline(epidemic: String, department: String, queue: String) throws -> [(hour: Int64, count: Int)] {
        try session.rows(
            """
            SELECT heure, count(*) AS n FROM (SELECT echeance_appel / 3600000 AS heure FROM contact WHERE epidemie = \(epidemic)
                AND departement = \(department) AND file = \(queue) AND etat = 'a-appeler' AND fusionne_dans IS NULL
                ORDER BY echeance_appel LIMIT 100000) AS attente GROUP BY heure ORDER BY heure
            """
        ).map { (try $0.int64("heure"), try $0.int("n")) }
    }

    /// Contacts with a mobile that were never invited to declare themselves.
    public func toInvite(epidemic: String, department: String, at now: Int64, limit: Int) throws -> [String] {
        try session.rows(
            """
            SELECT id FROM contact WHERE epidemie = \(epidemic) AND departement = \(department) AND file = 'plateforme' AND etat = 'a-appeler'
                AND fusionne_dans IS NULL AND mobile = \(true) AND lien_jusqu_au IS NULL AND (pris_jusqu_au IS NULL OR pris_jusqu_au <= \(now))
            ORDER BY echeance_appel, essais, id LIMIT \(limit)
            """
        ).map { try $0.text("id") }
    }
}
