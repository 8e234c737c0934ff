/// The tracing as figures and pictures read it, for one part of the territory: dates, counts and sheet numbers. What is
/// sealed is never read here.
public struct Vues {
    let session: any Session
    let perimetre: Perimetre

    public init(_ session: any Session, _ perimetre: Perimetre) {
        self.session = session
        self.perimetre = perimetre
    }

    /// A confirmed case whose sheet was validated.
    public struct Cas: Sendable {
        public let id: String
        public let number: String
        /// Days since 1970-01-01.
        public let onset: Int?
        public let confirmed: Int?
        public let household: String?
        public let wasContact: Bool
        /// A confirmed cluster it belongs to; the first when there are several.
        public let cluster: String?
    }

    /// Sheets that were validated and not absorbed by another.
    var validated: SQL {
        "\(sql: perimetre.condition) AND etat IN ('valide', 'complete', 'escalade', 'suivi', 'clos') AND fusionne_dans IS NULL"
    }

    /// Cases of that day or later by first symptoms, for want of them by confirmation, for want of both by collection; all of them
    /// without a day.
    public func cases(since day: Int?) throws -> [Cas] {
        var recent: SQL = ""
        if let day { recent = " AND coalesce(symptomes_le, confirme_le, collecte_le) >= \(day)" }
        return try session.rows(
            """
            SELECT id, numero, symptomes_le, confirme_le, foyer, source_contact,
                (SELECT min(groupe.id) FROM groupe_cas JOIN groupe ON groupe.id = groupe_cas.groupe
                 WHERE groupe_cas.cas = cas.id AND groupe.etat = 'confirme') AS groupe
            FROM cas WHERE \(sql: validated)\(sql: recent) ORDER BY id
            """
        ).map { row in
            Cas(
                id: try row.text("id"), number: try row.text("numero"), onset: try row.optionalInt("symptomes_le"),
                confirmed: try row.optionalInt("confirme_le"), household: try row.optionalText("foyer"),
                wasContact: try row.optionalText("source_contact") != nil, cluster: try row.optionalText("groupe"))
        }
    }

    /// Links that start from a case of the territory and end at a known case, which may be outside it.
    public func links() throws -> [(from: String, to: String, day: Int?)] {
        try session.rows(
            """
            SELECT de, vers, le FROM lien WHERE epidemie = \(perimetre.epidemic) AND vers IS NOT NULL
                AND de IN (SELECT id FROM cas WHERE \(sql: validated)) ORDER BY id
            """
        ).map { (try $0.text("de"), try $0.text("vers"), try $0.optionalInt("le")) }
    }

    /// Registered contacts of each case that has any.
    public func contactsByCase() throws -> [String: Int] {
        let rows = try session.rows(
            """
            SELECT cas, count(*) AS nombre FROM contact
            WHERE cas IN (SELECT id FROM cas WHERE \(sql: validated)) AND etat <> 'brouillon' AND fusionne_dans IS NULL GROUP BY cas
            """)
        return try rows.reduce(into: [:]) { $0[try $1.text("cas")] = try $1.int("nombre") }
    }

    /// Confirmed and proposed clusters of the territory, the largest first.
    public func clusters() throws -> [(id: String, motive: String, state: String, size: Int, from: Int, to: Int)] {
        try session.rows(
            """
            SELECT id, motif, etat, effectif, du, au FROM groupe WHERE \(sql: perimetre.condition) AND etat <> 'ecarte'
            ORDER BY effectif DESC, id
            """
        ).map { (try $0.text("id"), try $0.text("motif"), try $0.text("etat"), try $0.int("effectif"), try $0.int("du"), try $0.int("au")) }
    }

    /// Cases of a cluster of the territory.
    public func cases(ofCluster cluster: String) throws -> Set<String> {
        Set(try session.rows(
            """
            SELECT cas FROM groupe_cas WHERE groupe = \(cluster) AND groupe IN (SELECT id FROM groupe WHERE \(sql: perimetre.condition))
            """).map { try $0.text("cas") })
    }
}
