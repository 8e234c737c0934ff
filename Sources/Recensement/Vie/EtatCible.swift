/// Where somebody to call stands.
public enum EtatCible: String, Sendable, Hashable, Codable, CaseIterable {
    case aAppeler = "a-appeler"
    case repondu
    case refuse
    /// Every attempt failed, or the number is wrong.
    case injoignable
    /// Withdrew: nothing of what they answered is left.
    case retire
    /// Not concerned.
    case ecarte

    public var libelle: String {
        switch self {
        case .aAppeler: "À appeler"
        case .repondu: "A répondu"
        case .refuse: "A refusé"
        case .injoignable: "Injoignable"
        case .retire: "S’est retiré"
        case .ecarte: "Non concerné"
        }
    }
}

/// What can happen to somebody to call.
public enum EvenementCible: Sendable, Hashable {
    case appel(IssueRecensement)
    /// Answers given on the phone, or by the professional alone.
    case reponse(parLuiMeme: Bool)
    case retrait
    /// An agent puts them back in the queue.
    case reprise

    public var mot: String {
        switch self {
        case .appel: "appel"
        case .reponse: "reponse"
        case .retrait: "retrait"
        case .reprise: "reprise"
        }
    }
}
