/// The ways to what waits: for one dossier, for its author, for its fund by deadline. Each deposit and each home page asks, and
/// what waits may be as long as a morning.
extension Schema {
    static let waiting: [SQL] = [
        // Whoever counts what waits, or looks for the oldest, reads this one too: the former is claimed by no lane.
        "CREATE INDEX sortie_en_attente_idx ON sortie (dossier, cree_le) WHERE etat = 'a-faire'",
        "DROP INDEX sortie_a_faire_idx",
        "CREATE INDEX dossier_auteur_etat_idx ON dossier (auteur, etat, maj_le, id)",
        "CREATE INDEX dossier_echeance_idx ON dossier (caisse, etat, coalesce(reponse_due, 9223372036854775807), id)",
    ]
}
