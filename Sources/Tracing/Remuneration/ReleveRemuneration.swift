import Core

/// What one doctor is due, and what is not, with reasons.
///
/// ```swift
/// let releve = ReleveRemuneration(medecin: "810000000001", faits: facts)
/// releve.totaux   // [("2020-05", 3000, 0)]
/// ```
public struct ReleveRemuneration: Sendable, Hashable {
    /// The amounts of one month.
    public struct Total: Sendable, Hashable {
        /// `2020-05`.
        public let mois: String
        /// Euro cents, all lines.
        public let centimes: Int
        /// Euro cents among them that rest on something not confirmed.
        public let aConfirmer: Int
    }

    public let medecin: String
    /// By date, then sheet.
    public let lignes: [LigneRemuneration]
    public let nonRemuneres: [NonRemunere]

    /// - Parameter faits: sheets in which the doctor did something; those of others change nothing.
    public init(medecin: String, faits: [FaitsDeFiche], grille: GrilleRemuneration = .covid2020) {
        self.medecin = medecin
        var reckoning = RemunerationReckoning(medecin: medecin, grille: grille)
        for sheet in faits { reckoning.add(sheet) }
        lignes = reckoning.lignes.sorted { ($0.date, $0.fiche, $0.regle.rawValue) < ($1.date, $1.fiche, $1.regle.rawValue) }
        nonRemuneres = reckoning.nonRemuneres.sorted { ($0.date, $0.fiche, $0.regle.rawValue) < ($1.date, $1.fiche, $1.regle.rawValue) }
    }

    public var totaux: [Total] {
        Dictionary(grouping: lignes, by: \.mois).map { month, lines in
            Total(
                mois: month, centimes: lines.reduce(0) { $0 + $1.centimes },
                aConfirmer: lines.reduce(0) { $0 + ($1.certitude == .aConfirmer ? $1.centimes : 0) })
        }.sorted { $0.mois < $1.mois }
    }

    public var totalCentimes: Int { lignes.reduce(0) { $0 + $1.centimes } }
}
