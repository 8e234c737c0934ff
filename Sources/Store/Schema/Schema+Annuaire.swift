/// Professionals, where they practise, establishments: what the national files say, with history.
///
/// **Time.** Every row of these tables holds from `du` until `fin` (NULL: still). Both are moments of deliveries, in
/// milliseconds since 1970. Readers look at the moment of the delivery that serves (`releve_courant.moment`) and see the
/// rows where `du <= moment AND (fin IS NULL OR fin > moment)`: a delivery being brought in writes rows of a later moment,
/// which nobody sees until the pointer moves. A row is never changed once its delivery serves, but for its `fin`.
/// First seen is the smallest `du` of the same `identifiant` (or `cle`, `finess`).
extension Schema {
    static func annuaire(_ engine: Engine) -> [SQL] {
        releves(engine) + professionals(engine) + practice(engine) + establishments(engine) + annuaireIndexes.map(\.statement)
    }

    /// `professionnel`: a person of the national directory. `identifiant` is the national identifier (8 + RPPS, 0 + ADELI…),
    /// the one accounts carry as Pro Santé Connect gives it; `rpps` the 11 digits when it is one. `nom_cle` and `prenom_cle`
    /// are `NomPropre.folded`. `profession` is that of the person's first line; each situation has its own.
    private static func professionals(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE professionnel (
                numero \(sql: ColumnType.numberedKey.sql(for: engine)),
                identifiant TEXT NOT NULL CHECK (length(identifiant) BETWEEN 1 AND 64),
                type_identifiant TEXT NOT NULL,
                rpps TEXT CHECK (length(rpps) = 11),
                civilite_exercice TEXT,
                civilite TEXT,
                nom TEXT NOT NULL,
                prenom TEXT NOT NULL,
                nom_cle \(sql: key) NOT NULL,
                prenom_cle \(sql: key) NOT NULL,
                profession TEXT,
                categorie TEXT,
                empreinte BIGINT NOT NULL,
                du BIGINT NOT NULL,
                fin BIGINT CHECK (fin > du)
            )
            """,
            // What a code means, as the latest file spells it. `nomenclature`: profession, categorie, savoir-faire,
            // type-savoir-faire, mode, secteur, section, role, genre-activite, civilite, type-voie, pays, departement.
            """
            CREATE TABLE annuaire_libelle (
                nomenclature TEXT NOT NULL,
                code TEXT NOT NULL,
                libelle TEXT NOT NULL,
                PRIMARY KEY (nomenclature, code)
            )
            """,
        ]
    }
}
