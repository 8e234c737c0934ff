public import ContactTracing
import Core

/// What the agency does with the sheet of a case.
public enum ActionAgence: String, Sendable, Hashable, CaseIterable {
    /// From the platform, with its contacts not yet reached.
    case prise
    /// Back to the platform, with the same.
    case retour
    case suivi
    case cloture

    public var libelle: String {
        switch self {
        case .prise: "Prendre ce cas à la plateforme"
        case .retour: "Rendre ce cas à la plateforme"
        case .suivi: "Commencer le suivi de l’isolement"
        case .cloture: "Clore la fiche"
        }
    }

    var evenement: EvenementCas {
        switch self {
        case .prise: .escalader
        case .retour: .rendre
        case .suivi: .suivre
        case .cloture: .clore
        }
    }

    /// Whether the life of the case allows it now.
    public func isPossible(_ etat: EtatCas) -> Bool {
        var vie = VieCas(etat: etat)
        return (try? vie.apply(evenement, at: Instant(millisecondsSince1970: 0), DelaisSuivi())) != nil
    }
}
