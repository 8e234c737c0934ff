/// What still waits for one dossier, found without reading the whole queue: each deposit asks, and a queue of papers may be
/// as long as a morning.
extension Schema {
    static let waiting: [SQL] = [
        // Whoever counts what waits, or looks for the oldest, reads this one too: the former is claimed by no lane.
        "CREATE INDEX sortie_en_attente_idx ON sortie (dossier, cree_le) WHERE etat = 'a-faire'",
        "DROP INDEX sortie_a_faire_idx",
    ]
}
