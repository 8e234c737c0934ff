/// Calls, isolation and overload, counted.
extension Vues {
    /// A contact as the clock of the first call sees it, in milliseconds.
    public struct Horloge: Sendable {
        public let registered: Int64
        public let reached: Int64?
        /// Positive result of the case.
        public let result: Int64?
    }

    /// Contacts registered since a moment.
    public func clocks(since moment: Int64) throws -> [Horloge] {
        try session.rows(
            """
            SELECT enregistre_le, joint_le, (SELECT positif_le FROM cas WHERE cas.id = contact.cas) AS resultat FROM contact
            WHERE \(sql: perimetre.condition) AND enregistre_le >= \(moment) AND etat <> 'brouillon' AND fusionne_dans IS NULL
            """
        ).map { Horloge(registered: try $0.int64("enregistre_le"), reached: try $0.optionalInt64("joint_le"), result: try $0.optionalInt64("resultat")) }
    }

    /// Attempts of each account since a moment, and how many of them reached somebody, whatever they answered.
    public func attempts(since moment: Int64) throws -> [(account: String, name: String, count: Int, reached: Int)] {
        try session.rows(
            """
            SELECT essai.compte, (SELECT nom FROM compte WHERE compte.id = essai.compte) AS nom, essai.nombre, essai.joints FROM (
                SELECT compte, count(*) AS nombre, sum(CASE WHEN issue IN ('joint', 'refuse') THEN 1 ELSE 0 END) AS joints FROM appel
                WHERE epidemie = \(perimetre.epidemic) AND le >= \(moment)
                    AND contact IN (SELECT id FROM contact WHERE \(sql: perimetre.condition)) GROUP BY compte
            ) AS essai ORDER BY essai.compte
            """
        ).map { (try $0.text("compte"), try $0.optionalText("nom") ?? "", try $0.int("nombre"), try $0.int("joints")) }
    }

    /// Those entrusted with the calls of one of the départements at a moment.
    public func callers(at now: Int64) throws -> [(account: String, name: String)] {
        try session.rows(
            """
            SELECT habilitation.compte, compte.nom, habilitation.departements FROM habilitation JOIN compte ON compte.id = habilitation.compte
            WHERE habilitation.epidemie = \(perimetre.epidemic) AND habilitation.mission IN ('plateforme', 'structure')
                AND habilitation.du <= \(now) AND habilitation.au > \(now) AND habilitation.revoquee_le IS NULL ORDER BY habilitation.compte
            """
        ).compactMap { row in
            let held = try row.text("departements").split(separator: ",").map(String.init)
            return held.contains(where: perimetre.holds) ? (try row.text("compte"), try row.text("nom")) : nil
        }
    }

    /// Calls that follow an isolation, planned between two days, and the moment they were made.
    public func followUps(from first: Int, to last: Int) throws -> [(day: Int, done: Int64?)] {
        try session.rows(
            "SELECT prevu_le, fait_le FROM isolement WHERE \(sql: perimetre.condition) AND prevu_le >= \(first) AND prevu_le <= \(last)"
        ).map { (try $0.int("prevu_le"), try $0.optionalInt64("fait_le")) }
    }

    public struct Surcharge: Sendable {
        public let department: String
        public let motive: String
        public let from: Int64
        /// Nil while it lasts.
        public let to: Int64?
    }

    /// Overload periods that touch the time since a moment, the latest first.
    public func overloads(since moment: Int64) throws -> [Surcharge] {
        try session.rows(
            """
            SELECT departement, motif, activee_le, coupee_le FROM surcharge
            WHERE \(sql: perimetre.condition) AND (coupee_le IS NULL OR coupee_le >= \(moment)) ORDER BY activee_le DESC, id
            """
        ).map {
            Surcharge(department: try $0.text("departement"), motive: try $0.text("motif"), from: try $0.int64("activee_le"), to: try $0.optionalInt64("coupee_le"))
        }
    }
}
