import Recensement

extension StateTag {
    init(_ etat: EtatCible) {
        let tone: Tone =
            switch etat {
            case .aAppeler: .info
            case .repondu: .success
            case .injoignable: .warning
            case .refuse, .retire, .ecarte: .neutral
            }
        self.init(etat.libelle, tone)
    }

    init(_ etat: EtatCampagne) {
        self.init(etat.libelle, etat == .enCours ? .success : etat == .aVenir ? .info : .neutral)
    }

    init(_ etat: EtatOrientation) {
        let tone: Tone =
            switch etat {
            case .proposee: .info
            case .confirmee: .success
            case .rendue, .perimee: .warning
            case .close: .neutral
            }
        self.init(etat.libelle, tone)
    }
}
