/// What matters now, and what staffing is tried with.
extension Vues {
    public struct Maintenant: Sendable {
        /// Contacts who wait for a call of the platform or the agency.
        public let waiting: Int
        /// Those of them whose 24 hours are over.
        public let late: Int
        /// Contacts whom every attempt failed to reach.
        public let unreachable: Int
        /// Positive results whose sheet the doctor has yet to validate, and those of them past their deadline.
        public let unvalidated: Int
        public let unvalidatedLate: Int
        /// Sheets validated since a moment, and those of them after their deadline.
        public let validated: Int
        public let validatedLate: Int
    }

    public func now(_ now: Int64, since moment: Int64) throws -> Maintenant {
        let contacts: SQL = "SELECT count(*) FROM contact WHERE \(sql: perimetre.condition) AND fusionne_dans IS NULL"
        let waiting: SQL = "\(sql: contacts) AND etat = 'a-appeler' AND file IN ('plateforme', 'agence')"
        let cases: SQL = "SELECT count(*) FROM cas WHERE \(sql: perimetre.condition) AND fusionne_dans IS NULL"
        let validated: SQL = "\(sql: cases) AND valide_le >= \(moment)"
        return Maintenant(
            waiting: try count(waiting), late: try count("\(sql: waiting) AND echeance_appel < \(now)"),
            unreachable: try count("\(sql: contacts) AND etat = 'injoignable'"),
            unvalidated: try count("\(sql: cases) AND etat = 'positif'"),
            unvalidatedLate: try count("\(sql: cases) AND etat = 'positif' AND echeance_validation < \(now)"),
            validated: try count(validated), validatedLate: try count("\(sql: validated) AND valide_le > echeance_validation"))
    }

    public struct Effectif: Sendable {
        public let cases: Int
        public let contacts: Int
        public let household: Int
        public let mobile: Int
        public let refused: Int
        public let unreachable: Int
        /// Accounts who called somebody.
        public let agents: Int
        public let calls: Int
    }

    /// The figures of the sheets validated, the contacts registered and the calls made since a moment.
    public func staffing(since moment: Int64) throws -> Effectif {
        let contacts = try session.first(
            """
            SELECT count(*) AS nombre, coalesce(sum(CASE WHEN raison = 'foyer' THEN 1 ELSE 0 END), 0) AS foyer,
                coalesce(sum(CASE WHEN mobile THEN 1 ELSE 0 END), 0) AS mobiles, coalesce(sum(CASE WHEN etat = 'refuse' THEN 1 ELSE 0 END), 0) AS refus,
                coalesce(sum(CASE WHEN etat = 'injoignable' THEN 1 ELSE 0 END), 0) AS injoignables
            FROM contact WHERE \(sql: perimetre.condition) AND enregistre_le >= \(moment) AND etat <> 'brouillon' AND fusionne_dans IS NULL
            """)
        let calls = try attempts(since: moment)
        return Effectif(
            cases: try count("SELECT count(*) FROM cas WHERE \(sql: validated) AND valide_le >= \(moment)"),
            contacts: try contacts?.int("nombre") ?? 0, household: try contacts?.int("foyer") ?? 0, mobile: try contacts?.int("mobiles") ?? 0,
            refused: try contacts?.int("refus") ?? 0, unreachable: try contacts?.int("injoignables") ?? 0,
            agents: calls.count, calls: calls.reduce(0) { $0 + $1.count })
    }

    private func count(_ sql: SQL) throws -> Int { try session.value(Int.self, sql) ?? 0 }
}
