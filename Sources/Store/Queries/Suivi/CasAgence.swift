/// Lists of cases for the regional agency: those of collectivities, and those confided to it.
public struct CasAgence {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The words of the index `cas_agence_idx`, to the letter.
    private static let ofAgency: SQL = "fusionne_dans IS NULL AND (collectivite OR etat IN ('escalade', 'suivi'))"

    /// The last changed first. Each département is read along its own index, then they are put in order together.
    public func list(
        _ perimetre: Perimetre, states: [String], collective: Bool?, before: (at: Int64, id: String)?, limit: Int
    ) throws -> [CasRecord] {
        var more: SQL = ""
        if let before { more += " AND maj_le <= \(before.at) AND (maj_le < \(before.at) OR id < \(before.id))" }
        if states.contains("clos") { more += " AND length(donnees) > 0" }
        if let collective { more += " AND collectivite = \(collective)" }
        let found = try perimetre.departments.flatMap { department in
            try session.all(
                CasRecord.self,
                """
                SELECT * FROM cas WHERE \(sql: Self.ofAgency) AND epidemie = \(perimetre.epidemic) AND departement = \(department)
                    AND etat IN \(sql: .list(states))\(sql: more)
                ORDER BY maj_le DESC, id DESC LIMIT \(limit)
                """)
        }
        return Array(found.sorted { ($0.updatedAt, $0.id) > ($1.updatedAt, $1.id) }.prefix(limit))
    }

    public func find(_ ids: [String]) throws -> [CasRecord] {
        try session.all(CasRecord.self, "SELECT * FROM cas WHERE id IN \(sql: .list(ids))")
    }

    /// Confirmed cases collected since a day, in order, for the search of clusters.
    public func confirmed(epidemic: String, since: Int, after: (day: Int, id: String)?, limit: Int) throws -> [CasRecord] {
        var more: SQL = ""
        if let after { more = " AND (collecte_le > \(after.day) OR id > \(after.id))" }
        return try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE epidemie = \(epidemic) AND collecte_le >= \(after?.day ?? since) AND fusionne_dans IS NULL
                AND \(sql: session.engine.notSought("etat")) IN ('valide', 'complete', 'escalade', 'suivi', 'clos')\(sql: more)
            ORDER BY collecte_le, id LIMIT \(limit)
            """)
    }

    public struct Transmission: Sendable {
        public let from: String
        public let to: String
        public let day: Int?
    }

    /// Who infected whom among cases known here: links that were told, and contacts who became cases.
    public func transmissions(epidemic: String, since: Int) throws -> [Transmission] {
        try session.rows(
            """
            SELECT de, vers, le FROM lien WHERE epidemie = \(epidemic) AND collecte_le >= \(since) AND de IS NOT NULL AND vers IS NOT NULL
            UNION ALL
            SELECT cas AS de, cas_devenu AS vers, dernier_jour AS le FROM contact
                WHERE epidemie = \(epidemic) AND collecte_le >= \(since) AND cas_devenu IS NOT NULL AND fusionne_dans IS NULL
            """
        ).map { Transmission(from: try $0.text("de"), to: try $0.text("vers"), day: try $0.optionalInt("le")) }
    }
}
