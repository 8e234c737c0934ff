/// Why a professional asks who the treating doctor of a patient is. Our own list; « autre » needs words.
public enum MotifIMT: String, Sendable, Hashable, Codable, CaseIterable {
    case coordination, compteRendu = "compte-rendu", parcours, absence, autre

    public var label: String {
        switch self {
        case .coordination: "Coordonner les soins avec lui"
        case .compteRendu: "Lui adresser un compte rendu"
        case .parcours: "Savoir si le patient est dans le parcours de soins"
        case .absence: "Le joindre, ou joindre son remplaçant"
        case .autre: "Autre raison"
        }
    }
}
