/// The indexes of the tables that deliveries fill. Apart from the tables: the first delivery of millions of rows is read in
/// without them, and they are made afterwards, sorted, in a tenth of the time.
extension Schema {
    struct Index: Sendable {
        let table: String
        let name: String
        let statement: SQL
    }

    static let annuaireIndexes: [Index] = [
        Index(
            table: "professionnel", name: "professionnel_identifiant_idx",
            statement: "CREATE UNIQUE INDEX professionnel_identifiant_idx ON professionnel (identifiant, du)"),
        Index(table: "professionnel", name: "professionnel_nom_idx", statement: "CREATE INDEX professionnel_nom_idx ON professionnel (nom_cle, prenom_cle)"),
        Index(table: "professionnel", name: "professionnel_du_idx", statement: "CREATE INDEX professionnel_du_idx ON professionnel (du)"),
        Index(table: "professionnel", name: "professionnel_fin_idx", statement: "CREATE INDEX professionnel_fin_idx ON professionnel (fin) WHERE fin IS NOT NULL"),
        // At most one line holds at a time for one situation, whatever is imported twice.
        Index(table: "exercice", name: "exercice_cle_idx", statement: "CREATE UNIQUE INDEX exercice_cle_idx ON exercice (cle) WHERE fin IS NULL"),
        Index(table: "exercice", name: "exercice_du_idx", statement: "CREATE INDEX exercice_du_idx ON exercice (du)"),
        Index(table: "exercice", name: "exercice_fin_idx", statement: "CREATE INDEX exercice_fin_idx ON exercice (fin) WHERE fin IS NOT NULL"),
        Index(table: "exercice", name: "exercice_professionnel_idx", statement: "CREATE INDEX exercice_professionnel_idx ON exercice (professionnel)"),
        Index(
            table: "exercice", name: "exercice_commune_idx",
            statement: "CREATE INDEX exercice_commune_idx ON exercice (commune, nom_cle, prenom_cle, profession, savoir_faire)"),
        Index(
            table: "exercice", name: "exercice_nom_idx",
            statement: "CREATE INDEX exercice_nom_idx ON exercice (nom_cle, prenom_cle, commune, profession, savoir_faire)"),
        Index(table: "site", name: "site_cle_idx", statement: "CREATE UNIQUE INDEX site_cle_idx ON site (cle) WHERE fin IS NULL"),
        Index(table: "site", name: "site_du_idx", statement: "CREATE INDEX site_du_idx ON site (du)"),
        Index(table: "site", name: "site_fin_idx", statement: "CREATE INDEX site_fin_idx ON site (fin) WHERE fin IS NOT NULL"),
        Index(table: "site", name: "site_lieu_idx", statement: "CREATE INDEX site_lieu_idx ON site (lieu)"),
        Index(table: "site", name: "site_siret_idx", statement: "CREATE INDEX site_siret_idx ON site (siret)"),
        Index(table: "site", name: "site_nom_idx", statement: "CREATE INDEX site_nom_idx ON site (nom_cle, commune)"),
        Index(table: "site", name: "site_commune_idx", statement: "CREATE INDEX site_commune_idx ON site (commune, nom_cle)"),
        Index(
            table: "etablissement", name: "etablissement_finess_idx",
            statement: "CREATE UNIQUE INDEX etablissement_finess_idx ON etablissement (finess) WHERE fin IS NULL"),
        Index(table: "etablissement", name: "etablissement_du_idx", statement: "CREATE INDEX etablissement_du_idx ON etablissement (du)"),
        Index(table: "etablissement", name: "etablissement_fin_idx", statement: "CREATE INDEX etablissement_fin_idx ON etablissement (fin) WHERE fin IS NOT NULL"),
        Index(table: "etablissement", name: "etablissement_historique_idx", statement: "CREATE INDEX etablissement_historique_idx ON etablissement (finess, du)"),
        Index(table: "etablissement", name: "etablissement_juridique_idx", statement: "CREATE INDEX etablissement_juridique_idx ON etablissement (finess_juridique)"),
        Index(table: "etablissement", name: "etablissement_nom_idx", statement: "CREATE INDEX etablissement_nom_idx ON etablissement (nom_cle, commune)"),
        Index(table: "etablissement", name: "etablissement_commune_idx", statement: "CREATE INDEX etablissement_commune_idx ON etablissement (commune, nom_cle)"),
    ]
}
