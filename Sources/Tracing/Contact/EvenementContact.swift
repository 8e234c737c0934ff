public import Core

/// What can happen to the sheet of a contact.
public enum EvenementContact: Sendable, Hashable {
    /// The case is confirmed.
    case enregistrer
    case appel(IssueAppel)
    /// The doctor called this one.
    case appelMedecin
    /// Answered on the one-time page.
    case autodeclaration
    /// The laboratory's date; never a result.
    case test(le: LocalDate)
    case resultatNegatif
    case resultatPositif
    case clore

    public var mot: String {
        switch self {
        case .enregistrer: "enregistrer"
        case .appel: "appel"
        case .appelMedecin: "appel-medecin"
        case .autodeclaration: "autodeclaration"
        case .test: "test"
        case .resultatNegatif: "resultat-negatif"
        case .resultatPositif: "resultat-positif"
        case .clore: "clore"
        }
    }
}

/// How a call ended.
public enum IssueAppel: String, Sendable, Hashable, Codable, CaseIterable {
    case joint
    case sansReponse = "sans-reponse"
    case occupe
    case fauxNumero = "faux-numero"
    case rappeler
    case refuse

    public var libelle: String {
        switch self {
        case .joint: "Joint"
        case .sansReponse: "Pas de réponse"
        case .occupe: "Occupé"
        case .fauxNumero: "Numéro erroné"
        case .rappeler: "Demande à être rappelé"
        case .refuse: "Refuse le suivi"
        }
    }
}
