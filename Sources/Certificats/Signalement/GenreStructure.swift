/// Who asked for a certificate that no text requires. The words are those of the database and of the API.
public enum GenreStructure: String, Sendable, Hashable, CaseIterable {
    case creche
    case assistanteMaternelle = "assistante-maternelle"
    case ecole
    case cantine
    case club
    case salle
    case danse
    case employeur
    case assurance
    case handicap
    case administration
    case bailleur
    case autre

    public var libelle: String {
        switch self {
        case .creche: "Crèche, halte-garderie"
        case .assistanteMaternelle: "Assistante maternelle"
        case .ecole: "École, collège, lycée"
        case .cantine: "Cantine"
        case .club: "Club, fédération sportive"
        case .salle: "Salle de sport, association"
        case .danse: "École de danse"
        case .employeur: "Employeur"
        case .assurance: "Assurance, banque, mutuelle"
        case .handicap: "MDPH, département"
        case .administration: "Mairie, préfecture, administration"
        case .bailleur: "Bailleur"
        case .autre: "Autre"
        }
    }

    /// Its name would be a person's: none is asked for, and none is kept.
    public var estUnePersonne: Bool { self == .assistanteMaternelle }

    /// The most likely asker of a rule, proposed first.
    public static func probable(_ regle: Regle) -> GenreStructure {
        switch regle.id {
        case "C11", "C12": return .salle
        case "C15": return .danse
        case "C33", "C34": return .cantine
        case "C48": return .bailleur
        default: break
        }
        return switch regle.domaine {
        case .creche: .creche
        case .ecole: .ecole
        case .sport: .club
        case .employeur, .covid: .employeur
        case .assurance: .assurance
        case .handicap, .dependance: .handicap
        case .conduite, .deces: .administration
        case .principe, .autre: .autre
        }
    }
}
