/// The way to what an agent has in hand: their home page and every page of the queues count it, and it was looked for among all
/// that their fund is handling.
extension Schema {
    static let inHand: [SQL] = [
        "CREATE INDEX dossier_pris_idx ON dossier (pris_par, depose_le, id) WHERE etat = 'en-traitement'"
    ]
}
