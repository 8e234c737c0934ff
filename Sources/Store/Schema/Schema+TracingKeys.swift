/// The keys that sheets are found by begin with the week whose secret made them, so that a week's stand side by side in their
/// indexes: sheets are entered in the week that was collected last, and its pages stay in memory while the others rest.
extension Schema {
    static func tracingKeys(_ engine: Engine) -> [SQL] {
        let week: SQL = engine == .sqlite ? "printf('%04x', collecte_le / 7)" : "lpad(to_hex(collecte_le / 7), 4, '0')"
        func led(_ column: SQL) -> SQL { "\(sql: column) = \(sql: week) || substr(\(sql: column), 5)" }
        // Without their indexes, which then are made in one go: a million sheets take seconds instead of minutes.
        return [
            "DROP INDEX contact_cle_nir_idx", "DROP INDEX contact_cle_identite_idx", "DROP INDEX contact_cle_telephone_idx",
            "DROP INDEX contact_cle_voisine_idx", "DROP INDEX contact_cle_code_idx", "DROP INDEX cas_cle_nir_idx", "DROP INDEX cas_cle_identite_idx",
            "DROP INDEX cas_cle_telephone_idx", "DROP INDEX cas_cle_voisine_idx", "DROP INDEX cas_cle_lieu_idx",
            "UPDATE contact SET \(sql: (["cle_nir", "cle_identite", "cle_telephone", "cle_voisine", "cle_code"] as [SQL]).map(led).joined(separator: ", "))",
            "UPDATE cas SET \(sql: (["cle_nir", "cle_identite", "cle_telephone", "cle_voisine", "cle_lieu"] as [SQL]).map(led).joined(separator: ", "))",
            "CREATE INDEX contact_cle_nir_idx ON contact (cle_nir) WHERE cle_nir IS NOT NULL",
            "CREATE INDEX contact_cle_identite_idx ON contact (cle_identite) WHERE cle_identite IS NOT NULL",
            "CREATE INDEX contact_cle_telephone_idx ON contact (cle_telephone) WHERE cle_telephone IS NOT NULL",
            "CREATE INDEX contact_cle_voisine_idx ON contact (cle_voisine) WHERE cle_voisine IS NOT NULL",
            "CREATE INDEX contact_cle_code_idx ON contact (cle_code) WHERE cle_code IS NOT NULL",
            "CREATE INDEX cas_cle_nir_idx ON cas (cle_nir) WHERE cle_nir IS NOT NULL",
            "CREATE INDEX cas_cle_identite_idx ON cas (cle_identite) WHERE cle_identite IS NOT NULL",
            "CREATE INDEX cas_cle_telephone_idx ON cas (cle_telephone) WHERE cle_telephone IS NOT NULL",
            "CREATE INDEX cas_cle_voisine_idx ON cas (cle_voisine) WHERE cle_voisine IS NOT NULL",
            "CREATE INDEX cas_cle_lieu_idx ON cas (epidemie, cle_lieu) WHERE cle_lieu IS NOT NULL",
        ]
    }
}
