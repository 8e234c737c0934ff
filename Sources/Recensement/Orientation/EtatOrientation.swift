/// Where an orientation stands.
public enum EtatOrientation: String, Sendable, Hashable, Codable, CaseIterable {
    case proposee
    case confirmee
    /// The practice handed it back, with a reason.
    case rendue
    /// Nobody answered in time.
    case perimee
    /// An agent took it up: sent elsewhere, or needed no more.
    case close

    public var libelle: String {
        switch self {
        case .proposee: "Proposée"
        case .confirmee: "Confirmée"
        case .rendue: "Rendue"
        case .perimee: "Sans réponse"
        case .close: "Close"
        }
    }

    /// Waits in the agents' queue.
    public var attendUnAgent: Bool { self == .rendue || self == .perimee }
}

/// Why a practice hands a patient back. No free words: nothing of health is written here.
public enum MotifRenvoi: String, Sendable, Hashable, Codable, CaseIterable {
    case complet
    case horsDomaine = "hors-domaine"
    case tropLoin = "trop-loin"
    case injoignable
    case absent

    public var libelle: String {
        switch self {
        case .complet: "Plus de place"
        case .horsDomaine: "Hors de ma compétence"
        case .tropLoin: "Trop loin pour le patient"
        case .injoignable: "Patient injoignable"
        case .absent: "Absent ces jours-ci"
        }
    }
}

public enum EvenementOrientation: Sendable, Hashable {
    case confirmer
    case rendre(MotifRenvoi)
    /// The delay is over.
    case expirer
    /// An agent closes it.
    case clore

    public var mot: String {
        switch self {
        case .confirmer: "confirmer"
        case .rendre: "rendre"
        case .expirer: "expirer"
        case .clore: "clore"
        }
    }
}
