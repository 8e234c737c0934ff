/// Writing the directory and the register, a slice at a time, under a moment that nobody sees yet.
public struct AnnuaireLoad {
    /// The tables whose rows hold from a moment to another.
    public enum Table: CaseIterable, Sendable { case person, exercise, site, etablissement }

    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// What tells a known row: its number, its key (none for persons: see `identifier`) and its digest.
    public struct Known: Sendable {
        public let number: Int64
        public let key: Int64
        public let digest: Int64
        /// For persons and establishments.
        public let identifier: String
    }

    /// Rows that hold, in the order of their numbers.
    public func known(_ table: Table, after: Int64, limit: Int) throws -> [Known] {
        let sql: SQL = switch table {
        case .person: "SELECT numero, 0, empreinte, identifiant FROM professionnel WHERE numero > \(after) AND fin IS NULL ORDER BY numero LIMIT \(limit)"
        case .exercise: "SELECT numero, cle, empreinte FROM exercice WHERE numero > \(after) AND fin IS NULL ORDER BY numero LIMIT \(limit)"
        case .site: "SELECT numero, cle, cle FROM site WHERE numero > \(after) AND fin IS NULL ORDER BY numero LIMIT \(limit)"
        case .etablissement: "SELECT numero, 0, empreinte, finess FROM etablissement WHERE numero > \(after) AND fin IS NULL ORDER BY numero LIMIT \(limit)"
        }
        return try session.rows(sql).map { row in
            guard case .int(let number) = row.values[0], case .int(let key) = row.values[1], case .int(let digest) = row.values[2] else {
                throw ColumnError(column: "numero", problem: .missing)
            }
            var identifier = ""
            if row.values.count > 3, case .text(let text) = row.values[3] { identifier = text }
            return Known(number: number, key: key, digest: digest, identifier: identifier)
        }
    }

    /// How many rows hold.
    public func count(_ table: Table) throws -> Int { try session.value(Int.self, "SELECT count(*) FROM \(sql: name(table)) WHERE fin IS NULL") ?? 0 }

    /// The greatest number given so far.
    public func lastNumber(_ table: Table) throws -> Int64 {
        let sql: SQL = "SELECT MAX(numero) FROM \(sql: name(table))"
        return try session.value(Int64.self, sql) ?? 0
    }

    /// These rows end at that moment.
    public func end(_ table: Table, _ numbers: [Int64], at moment: Int64) throws {
        for start in stride(from: 0, to: numbers.count, by: 256) {
            let some = Array(numbers[start..<min(start + 256, numbers.count)])
            try session.execute("UPDATE \(sql: name(table)) SET fin = \(moment) WHERE numero IN \(sql: .steady(some)) AND fin IS NULL")
        }
    }

    /// Of these persons, those who have no situation left end.
    public func end(personsWithoutExercise identifiers: [String], at moment: Int64) throws {
        try session.execute(
            """
            UPDATE professionnel SET fin = \(moment) WHERE identifiant IN \(sql: .steady(identifiers)) AND fin IS NULL AND du < \(moment)
                AND NOT EXISTS (SELECT 1 FROM exercice WHERE exercice.professionnel = professionnel.identifiant AND exercice.fin IS NULL)
            """)
    }

    /// Takes back some of what a delivery that never served had written: its rows go, those it ended hold again.
    /// - Parameter moment: of the delivery that serves; what came later is taken back.
    /// - Returns: how many rows were touched; 0 when nothing is left to take back.
    public func takeBack(after moment: Int64, tables: [Table], limit: Int) throws -> Int {
        for table in tables {
            let name = name(table)
            let gone = try session.execute(
                "DELETE FROM \(sql: name) WHERE numero IN (SELECT numero FROM \(sql: name) WHERE du > \(moment) LIMIT \(limit))")
            if gone > 0 { return gone }
        }
        for table in tables {
            let name = name(table)
            let back = try session.execute(
                "UPDATE \(sql: name) SET fin = NULL WHERE numero IN (SELECT numero FROM \(sql: name) WHERE fin > \(moment) LIMIT \(limit))")
            if back > 0 { return back }
        }
        return 0
    }

    /// The label of a code, as the latest file spells it.
    public func keep(label: String, of code: String, in nomenclature: String) throws {
        try session.execute(
            """
            INSERT INTO annuaire_libelle (nomenclature, code, libelle) VALUES (\(nomenclature), \(code), \(label))
            ON CONFLICT (nomenclature, code) DO UPDATE SET libelle = excluded.libelle
            """)
    }

    public func append(_ rows: BulkRows, to table: Table) throws {
        let place = switch table {
        case .person: Self.persons
        case .exercise: Self.exercises
        case .site: Self.sites
        case .etablissement: Self.establishments
        }
        try session.append(rows, to: place)
    }

    /// Tells PostgreSQL what is in the tables: its plans depend on it. SQLite chooses by the shape of the query alone.
    public func analyze(_ tables: [Table]) throws {
        guard session.engine == .postgresql else { return }
        for table in tables { try session.execute("ANALYZE \(sql: name(table))") }
    }

    func name(_ table: Table) -> SQL {
        switch table {
        case .person: "professionnel"
        case .exercise: "exercice"
        case .site: "site"
        case .etablissement: "etablissement"
        }
    }

    static let persons = BulkTable(
        "professionnel",
        [
            "numero", "identifiant", "type_identifiant", "rpps", "civilite_exercice", "civilite", "nom", "prenom", "nom_cle", "prenom_cle", "profession",
            "categorie", "empreinte", "du",
        ])
    static let exercises = BulkTable(
        "exercice",
        [
            "numero", "professionnel", "cle", "site", "nom_cle", "prenom_cle", "commune", "profession", "categorie", "type_savoir_faire", "savoir_faire",
            "mode", "secteur", "section", "role", "genre_activite", "autorite", "empreinte", "du",
        ])
    static let sites = BulkTable(
        "site",
        [
            "numero", "lieu", "cle", "finess", "finess_juridique", "siret", "siren", "technique", "raison_sociale", "enseigne", "nom_cle", "complement",
            "complement_geo", "numero_voie", "indice_voie", "type_voie", "voie", "distribution", "cedex", "code_postal", "commune", "commune_libelle",
            "pays", "telephone", "telephone_2", "telecopie", "mail", "departement", "ancien_identifiant", "du",
        ])
    static let establishments = BulkTable(
        "etablissement",
        [
            "numero", "finess", "finess_juridique", "nom", "nom_long", "complement", "nom_cle", "complement_distribution", "numero_voie", "type_voie",
            "voie", "complement_voie", "lieu_dit", "code_postal", "ville", "commune", "departement", "departement_libelle", "telephone", "telecopie",
            "categorie", "categorie_libelle", "categorie_agregee", "categorie_agregee_libelle", "siret", "ape", "mft", "mft_libelle", "sph",
            "sph_libelle", "ouvert_le", "autorise_le", "maj_le", "uai", "x", "y", "source_coordonnees", "empreinte", "du",
        ])
}
