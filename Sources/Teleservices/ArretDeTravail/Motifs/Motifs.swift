import Core

extension ArretDeTravail {
    /// The motives of a sick leave, as a tired doctor types them. A code is never used again for something else.
    enum Motifs {
        static let id = "motifs-arret"
        /// The family a dental surgeon’s leaves belong to.
        static let bouche = "Bouche et dents"

        static let nomenclature = Nomenclature(
            id: id,
            title: "Motifs d’arrêt de travail",
            origin: "Liste propre à Guichet, version 1, août 2026. Ce n’est pas une nomenclature officielle.",
            terms: infections + respiration + dos + articulations + traumatismes + psychisme + coeur + digestif + tete + peauEtYeux
                + reinEtGynecologie + grossesse + general + dents)

        static func term(_ number: Int, _ label: String, _ family: String, _ synonyms: String...) -> Nomenclature.Term {
            let digits = String(number)
            let padding = String(repeating: "0", count: max(0, 3 - digits.count))
            return Nomenclature.Term("MOT-\(padding)\(digits)", label, family: family, synonyms: synonyms)
        }
    }
}
