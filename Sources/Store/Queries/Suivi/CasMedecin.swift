/// What a doctor's own pages read of the tables `cas` and `contact`.
public struct CasMedecin {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Sheets whose validation clock runs, the first due first.
    public func toValidate(_ doctor: String, epidemic: String, limit: Int) throws -> [CasRecord] {
        try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE medecin = \(doctor) AND epidemie = \(epidemic) AND etat = 'positif' AND fusionne_dans IS NULL
            ORDER BY echeance_validation, id LIMIT \(limit)
            """)
    }

    /// How many sheets' validation clock runs, whatever the epidemic, and the first deadline.
    public func awaiting(_ doctor: String) throws -> (count: Int, due: Int64?) {
        let row = try session.first(
            "SELECT count(*) AS n, min(echeance_validation) AS premiere FROM cas WHERE medecin = \(doctor) AND etat = 'positif' AND fusionne_dans IS NULL")
        guard let row else { return (0, nil) }
        return (try row.int("n"), try row.optionalInt64("premiere"))
    }

    /// The others, the latest opened first.
    public func others(_ doctor: String, epidemic: String, before: (at: Int64, id: String)?, limit: Int) throws -> [CasRecord] {
        var after: SQL = ""
        if let before { after = " AND cree_le <= \(before.at) AND (cree_le < \(before.at) OR id < \(before.id))" }
        return try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE medecin = \(doctor) AND epidemie = \(epidemic) AND etat NOT IN ('negatif', 'positif') AND fusionne_dans IS NULL\(sql: after)
            ORDER BY cree_le DESC, id DESC LIMIT \(limit)
            """)
    }

    /// The sheet a doctor already has under way for a patient.
    public func underWay(patient: String, doctor: String, epidemic: String) throws -> CasRecord? {
        try session.first(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE medecin = \(doctor) AND epidemie = \(epidemic) AND patient IN \(sql: Patients.cluster(patient)) AND etat IN ('suspect', 'positif')
            AND fusionne_dans IS NULL ORDER BY cree_le DESC LIMIT 1
            """)
    }

    /// Sheets with a positive result, for the statement.
    public func positive(_ doctor: String, epidemic: String) throws -> [CasRecord] {
        try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE medecin = \(doctor) AND epidemie = \(epidemic) AND positif_le IS NOT NULL AND fusionne_dans IS NULL
            ORDER BY positif_le, id
            """)
    }

    public struct Count: Sendable, Decodable {
        public let caseID: String
        public let state: String
        public let number: Int

        enum CodingKeys: String, CodingKey {
            case caseID = "cas"
            case state = "etat"
            case number = "nombre"
        }
    }

    /// Contacts of each case by state.
    public func counts(_ cases: [String]) throws -> [Count] {
        guard !cases.isEmpty else { return [] }
        return try session.all(
            Count.self,
            """
            SELECT cas, etat, count(*) AS nombre FROM contact
            WHERE cas IN \(sql: .list(cases)) AND fusionne_dans IS NULL AND retire_le IS NULL GROUP BY cas, etat
            """)
    }

    /// Registered contacts that bear one of these keys and are not a case yet: the person under another name of theirs.
    public func registered(_ epidemic: String, nirKeys: [String], identityKeys: [String]) throws -> [ContactRecord] {
        var conditions: [SQL] = []
        if !nirKeys.isEmpty { conditions.append("cle_nir IN \(sql: .list(nirKeys))") }
        if !identityKeys.isEmpty { conditions.append("cle_identite IN \(sql: .list(identityKeys))") }
        guard !conditions.isEmpty else { return [] }
        return try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND etat <> 'brouillon' AND cas_devenu IS NULL AND fusionne_dans IS NULL
            AND (\(sql: conditions.joined(separator: " OR "))) ORDER BY enregistre_le, id LIMIT 20
            """)
    }
}
