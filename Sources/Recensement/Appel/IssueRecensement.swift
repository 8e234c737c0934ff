/// How a call of the census ended, when it did not end with answers.
public enum IssueRecensement: String, Sendable, Hashable, Codable, CaseIterable {
    case refus
    case plusTard = "plus-tard"
    case sansReponse = "sans-reponse"
    case occupe
    case fauxNumero = "faux-numero"
    /// Retired, gone, another profession: the directory was wrong.
    case nonConcerne = "non-concerne"

    public var libelle: String {
        switch self {
        case .refus: "Refuse de répondre"
        case .plusTard: "Demande à être rappelé"
        case .sansReponse: "Pas de réponse"
        case .occupe: "Occupé"
        case .fauxNumero: "Numéro erroné"
        case .nonConcerne: "Non concerné"
        }
    }
}
