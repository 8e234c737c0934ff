/// Calls, isolation and overload, counted.
extension Vues {
    /// A contact as the clock of the first call sees it, in milliseconds.
    public struct Horloge: Sendable {
        public let registered: Int64
        public let reached: Int64?
        /// Positive result of the case.
        public let result: Int64?
    }

    /// Contacts registered since a moment. Rows come from indexes alone; the result of a case is looked up apart, since a
    /// case has several contacts and few are of another territory.
    public func clocks(since moment: Int64) throws -> [Horloge] {
        let contacts = try session.rows(
            """
            SELECT enregistre_le, joint_le, cas FROM contact
            WHERE \(sql: perimetre.condition) AND enregistre_le >= \(moment) AND etat <> 'brouillon' AND fusionne_dans IS NULL
            """
        ).map { (registered: try $0.int64("enregistre_le"), reached: try $0.optionalInt64("joint_le"), case: try $0.text("cas")) }
        var results = try self.results("\(sql: perimetre.condition)")
        let elsewhere = Array(Set(contacts.map(\.case)).subtracting(results.keys)).sorted()
        for start in stride(from: 0, to: elsewhere.count, by: 500) {
            let slice = Array(elsewhere[start..<min(start + 500, elsewhere.count)])
            results.merge(try self.results("id IN \(sql: .list(slice))")) { known, _ in known }
        }
        return contacts.map { Horloge(registered: $0.registered, reached: $0.reached, result: results[$0.case] ?? nil) }
    }

    /// Moment of the positive result of each of those cases, nil when it is not known.
    private func results(_ condition: SQL) throws -> [String: Int64?] {
        try session.rows("SELECT id, positif_le FROM cas WHERE \(sql: condition)").reduce(into: [:]) { found, row in
            found.updateValue(try row.optionalInt64("positif_le"), forKey: try row.text("id"))
        }
    }

    /// Attempts of each account since a moment, and how many of them reached somebody, whatever they answered.
    public func attempts(since moment: Int64) throws -> [(account: String, name: String, count: Int, reached: Int)] {
        try session.rows(
            """
            SELECT essai.compte, (SELECT nom FROM compte WHERE compte.id = essai.compte) AS nom, essai.nombre, essai.joints FROM (
                SELECT compte, count(*) AS nombre, sum(CASE WHEN issue IN ('joint', 'refuse') THEN 1 ELSE 0 END) AS joints FROM appel
                WHERE \(sql: perimetre.condition) AND le >= \(moment) GROUP BY compte
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
