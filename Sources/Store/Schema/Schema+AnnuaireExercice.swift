/// Situations of practice, the sites where they are held, secure mail addresses.
extension Schema {
    static func practice(_ engine: Engine) -> [SQL] {
        exercises(engine) + sites(engine) + secureMail(engine)
    }

    /// `exercice`: one person at one site in one way. `professionnel` is `professionnel.identifiant`, `site` is
    /// `site.numero`, `cle` the digest of what makes the situation (person, profession, know-how, mode, place, role): the
    /// same file read again finds it. Codes are those of the national nomenclatures, labels are in `annuaire_libelle`.
    /// `nom_cle`, `prenom_cle` and `commune` (INSEE) are repeated here so that a search touches one index.
    private static func exercises(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE exercice (
                numero \(sql: ColumnType.numberedKey.sql(for: engine)),
                professionnel TEXT NOT NULL,
                cle BIGINT NOT NULL,
                site BIGINT,
                nom_cle \(sql: key) NOT NULL,
                prenom_cle \(sql: key) NOT NULL,
                commune \(sql: key),
                profession TEXT,
                categorie TEXT,
                type_savoir_faire TEXT,
                savoir_faire TEXT,
                mode TEXT,
                secteur TEXT,
                section TEXT,
                role TEXT,
                genre_activite TEXT,
                autorite TEXT,
                empreinte BIGINT NOT NULL,
                du BIGINT NOT NULL,
                fin BIGINT CHECK (fin > du)
            )
            """,
        ]
    }

    /// `site`: a place as the directory describes it. Content-addressed: another telephone is another row, with the same
    /// `lieu`. `lieu` is the lasting name of the place: `1` + FINESS, `3` + SIRET, else `T` + the directory's own number,
    /// else `A` + a digest of name and address. `nom_cle` folds the trade name, or the company name when there is none.
    private static func sites(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE site (
                numero \(sql: ColumnType.numberedKey.sql(for: engine)),
                lieu TEXT NOT NULL,
                cle BIGINT NOT NULL,
                finess TEXT,
                finess_juridique TEXT,
                siret TEXT,
                siren TEXT,
                technique TEXT,
                raison_sociale TEXT,
                enseigne TEXT,
                nom_cle \(sql: key) NOT NULL,
                complement TEXT,
                complement_geo TEXT,
                numero_voie TEXT,
                indice_voie TEXT,
                type_voie TEXT,
                voie TEXT,
                distribution TEXT,
                cedex TEXT,
                code_postal TEXT,
                commune \(sql: key),
                commune_libelle TEXT,
                pays TEXT,
                telephone TEXT,
                telephone_2 TEXT,
                telecopie TEXT,
                mail TEXT,
                departement TEXT,
                ancien_identifiant TEXT,
                du BIGINT NOT NULL,
                fin BIGINT CHECK (fin > du)
            )
            """,
        ]
    }

    /// `messagerie`: a secure mail address, of a person (`professionnel`: the identifier) or of a place (`lieu`). `type` is
    /// TRE_R257 (PER, ORG, APP, CAB); `liste_rouge`: ex-directory, usable by those who know it, shown to nobody;
    /// `rang`: 1 is preferred; `fin`: obsolete since. `source`: where it was learnt (`fhir`, `saisie`).
    private static func secureMail(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE messagerie (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                adresse TEXT NOT NULL,
                type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'APP', 'CAB')),
                professionnel TEXT,
                lieu TEXT,
                liste_rouge BOOLEAN NOT NULL,
                description TEXT,
                responsable TEXT,
                rang BIGINT,
                source TEXT NOT NULL,
                du BIGINT NOT NULL,
                fin BIGINT CHECK (fin > du),
                CONSTRAINT messagerie_titulaire_check CHECK ((professionnel IS NULL) <> (lieu IS NULL))
            )
            """,
            "CREATE INDEX messagerie_professionnel_idx ON messagerie (professionnel)",
            "CREATE INDEX messagerie_lieu_idx ON messagerie (lieu)",
            "CREATE INDEX messagerie_adresse_idx ON messagerie (adresse)",
        ]
    }
}
