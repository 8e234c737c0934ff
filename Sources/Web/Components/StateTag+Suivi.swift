import ContactTracing

extension StateTag {
    init(_ etat: EtatCas) {
        let tone: Tone =
            switch etat {
            case .suspect, .clos, .negatif: .neutral
            case .positif, .escalade: .warning
            case .valide, .complete: .info
            case .suivi: .success
            }
        self.init(etat.libelle, tone)
    }

    init(_ etat: EtatContact) {
        let tone: Tone =
            switch etat {
            case .brouillon, .clos, .refuse: .neutral
            case .aAppeler, .teste: .info
            case .isole, .negatif: .success
            case .injoignable, .positif: .warning
            }
        self.init(etat.libelle, tone)
    }
}
