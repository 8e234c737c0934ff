/// The tables of the desk, in the order they are made. Instants are milliseconds since 1970 in UTC, days are
/// counted from 1970-01-01, identifiers are 128 random bits in hexadecimal.
public enum Schema {
    /// Forward only: a migration that has run anywhere is never edited again.
    public static let migrations: [Migration] = [
        Migration(number: 1, name: "comptes") { _ in accounts },
        Migration(number: 2, name: "patients") { patients($0) },
        Migration(number: 3, name: "dossiers") { dossiers($0) },
        Migration(number: 4, name: "file-de-travail") { work($0) },
        Migration(number: 5, name: "traces") { traces($0) },
        Migration(number: 6, name: "agences") { agencies($0) },
        Migration(number: 7, name: "suivi") { tracing($0) },
        Migration(number: 8, name: "annuaire") { annuaire($0) },
        Migration(number: 9, name: "usages-annuaire") { directoryUse($0) },
        Migration(number: 10, name: "droits") { droits($0) },
        Migration(number: 11, name: "medecin-traitant") { treatingDoctor($0) },
        Migration(number: 12, name: "identites") { identities($0) },
        Migration(number: 13, name: "affections") { affections($0) },
        Migration(number: 14, name: "decisions") { decisions($0) },
        Migration(number: 15, name: "echanges") { echanges($0) },
        Migration(number: 16, name: "espace-documents") { documentSpace($0) },
        Migration(number: 17, name: "vues-du-suivi") { tracingViews($0) },
        Migration(number: 18, name: "compteurs") { _ in compteurs },
        Migration(number: 19, name: "recensement") { recensement($0) },
        Migration(number: 20, name: "certificats") { certificats($0) },
        Migration(number: 21, name: "promptitude") { promptness($0) },
        Migration(number: 22, name: "attente-par-dossier") { _ in waiting },
        Migration(number: 23, name: "rescellement") { resealing($0) },
        Migration(number: 24, name: "ecarts") { _ in ecarts },
        Migration(number: 25, name: "droits-des-personnes") { droitsPersonne($0) },
        Migration(number: 26, name: "dossiers-pris") { _ in inHand },
        Migration(number: 27, name: "un-seul-arbre") { singleTrees($0) },
    ]

    /// The type of a column of bytes.
    static func bytes(_ engine: Engine) -> SQL { ColumnType.bytes.sql(for: engine) }
}
