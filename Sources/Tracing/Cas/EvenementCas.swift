public import Core

/// What can happen to the sheet of a case.
public enum EvenementCas: Sendable, Hashable {
    /// The laboratory's result reached the doctor.
    case resultatPositif(le: Instant)
    case resultatNegatif
    case valider
    case completer
    /// To the regional agency.
    case escalader
    /// Back to the platform.
    case rendre
    case suivre
    case clore

    public var mot: String {
        switch self {
        case .resultatPositif: "resultat-positif"
        case .resultatNegatif: "resultat-negatif"
        case .valider: "valider"
        case .completer: "completer"
        case .escalader: "escalader"
        case .rendre: "rendre"
        case .suivre: "suivre"
        case .clore: "clore"
        }
    }
}
