/// The keys that sheets are found by begin with the week whose secret made them, so that a week's stand side by side in their
/// indexes: sheets are entered in the week that was collected last, and its pages stay in memory while the others rest.
extension Schema {
    static func tracingKeys(_ engine: Engine) -> [SQL] {
        let week: SQL = engine == .sqlite ? "printf('%04x', collecte_le / 7)" : "lpad(to_hex(collecte_le / 7), 4, '0')"
        func led(_ column: SQL) -> SQL { "\(sql: column) = \(sql: week) || substr(\(sql: column), 5)" }
        return [
            "UPDATE contact SET \(sql: (["cle_nir", "cle_identite", "cle_telephone", "cle_voisine", "cle_code"] as [SQL]).map(led).joined(separator: ", "))",
            "UPDATE cas SET \(sql: (["cle_nir", "cle_identite", "cle_telephone", "cle_voisine", "cle_lieu"] as [SQL]).map(led).joined(separator: ", "))",
        ]
    }
}
