/// Contacts of a territory in slices. Each pair of a département and a state is one walk along one index; the walks are
/// merged by the engine, so that the first slice costs the same over a thousand rows and over a million.
public struct ContactsTerritoire {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The latest change first.
    public func changed(_ perimetre: Perimetre, states: [String], after: (at: Int64, id: String)?, limit: Int) throws -> [ContactRecord] {
        try session.all(ContactRecord.self, Self.changed(perimetre, states: states, after: after, limit: limit, sauf: session.sauf("id", .contact)))
    }

    static func changed(_ perimetre: Perimetre, states: [String], after: (at: Int64, id: String)?, limit: Int, sauf: SQL = "") -> SQL {
        var place = sauf
        if let after { place += " AND maj_le <= \(after.at) AND (maj_le < \(after.at) OR id < \(after.id))" }
        let walks = perimetre.departments.flatMap { department in
            states.map { state -> SQL in
                """
                SELECT * FROM (SELECT * FROM contact WHERE epidemie = \(perimetre.epidemic) AND departement = \(department) AND etat = \(state)
                    AND fusionne_dans IS NULL\(sql: place) ORDER BY maj_le DESC, id DESC LIMIT \(limit)) AS marche
                """
            }
        }
        return "SELECT * FROM (\(sql: walks.joined(separator: " UNION ALL "))) AS tout ORDER BY maj_le DESC, id DESC LIMIT \(limit)"
    }

    /// Those whose first call is late, the longest first.
    public func late(_ perimetre: Perimetre, at now: Int64, after: (at: Int64, id: String)?, limit: Int) throws -> [ContactRecord] {
        try session.all(ContactRecord.self, Self.late(perimetre, at: now, after: after, limit: limit, sauf: session.sauf("id", .contact)))
    }

    static func late(_ perimetre: Perimetre, at now: Int64, after: (at: Int64, id: String)?, limit: Int, sauf: SQL = "") -> SQL {
        var place = sauf
        if let after { place += " AND echeance_appel >= \(after.at) AND (echeance_appel > \(after.at) OR id > \(after.id))" }
        let walks = perimetre.departments.map { department -> SQL in
            """
            SELECT * FROM (SELECT * FROM contact WHERE epidemie = \(perimetre.epidemic) AND departement = \(department) AND etat = 'a-appeler'
                AND fusionne_dans IS NULL AND echeance_appel < \(now)\(sql: place) ORDER BY echeance_appel, id LIMIT \(limit)) AS marche
            """
        }
        return "SELECT * FROM (\(sql: walks.joined(separator: " UNION ALL "))) AS tout ORDER BY echeance_appel, id LIMIT \(limit)"
    }
}

/// Sheets of cases of a territory, the same way.
public struct CasTerritoire {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func changed(_ perimetre: Perimetre, states: [String], after: (at: Int64, id: String)?, limit: Int) throws -> [CasRecord] {
        var place = session.sauf("id", .cas)
        if let after { place += " AND maj_le <= \(after.at) AND (maj_le < \(after.at) OR id < \(after.id))" }
        let walks = perimetre.departments.flatMap { department in
            states.map { state -> SQL in
                """
                SELECT * FROM (SELECT * FROM cas WHERE epidemie = \(perimetre.epidemic) AND departement = \(department) AND etat = \(state)
                    AND fusionne_dans IS NULL\(sql: place) ORDER BY maj_le DESC, id DESC LIMIT \(limit)) AS marche
                """
            }
        }
        return try session.all(CasRecord.self, "SELECT * FROM (\(sql: walks.joined(separator: " UNION ALL "))) AS tout ORDER BY maj_le DESC, id DESC LIMIT \(limit)")
    }
}
