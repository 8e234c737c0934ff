/// The national register of establishments.
extension Schema {
    /// `etablissement`: one line `structureet` of FINESS and its coordinates. `finess` is the number of the geographic
    /// establishment, `finess_juridique` that of its legal entity. `commune` is the INSEE code made from département and
    /// commune; `code_postal` and `ville` come from the routing line. Days are counted from 1970-01-01. `x`, `y` are in
    /// the projection that `source_coordonnees` names. A row that ended (`fin`) is an establishment the register dropped.
    static func establishments(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE etablissement (
                numero \(sql: ColumnType.numberedKey.sql(for: engine)),
                finess TEXT NOT NULL CHECK (length(finess) = 9),
                finess_juridique TEXT,
                nom TEXT NOT NULL,
                nom_long TEXT,
                complement TEXT,
                nom_cle \(sql: key) NOT NULL,
                complement_distribution TEXT,
                numero_voie TEXT,
                type_voie TEXT,
                voie TEXT,
                complement_voie TEXT,
                lieu_dit TEXT,
                code_postal TEXT,
                ville TEXT,
                commune \(sql: key),
                departement TEXT,
                departement_libelle TEXT,
                telephone TEXT,
                telecopie TEXT,
                categorie TEXT,
                categorie_libelle TEXT,
                categorie_agregee TEXT,
                categorie_agregee_libelle TEXT,
                siret TEXT,
                ape TEXT,
                mft TEXT,
                mft_libelle TEXT,
                sph TEXT,
                sph_libelle TEXT,
                ouvert_le BIGINT,
                autorise_le BIGINT,
                maj_le BIGINT,
                uai TEXT,
                x DOUBLE PRECISION,
                y DOUBLE PRECISION,
                source_coordonnees TEXT,
                empreinte BIGINT NOT NULL,
                du BIGINT NOT NULL,
                fin BIGINT CHECK (fin > du)
            )
            """,
        ]
    }
}
