/// The part of life a certificate is asked in.
public enum Domaine: String, Sendable, Hashable, CaseIterable {
    case principe, handicap, dependance, sport, creche, ecole, employeur, assurance, conduite, deces, autre, covid

    public var libelle: String {
        switch self {
        case .principe: "Principe général"
        case .handicap: "Handicap"
        case .dependance: "Perte d’autonomie"
        case .sport: "Sport et danse"
        case .creche: "Crèche et assistante maternelle"
        case .ecole: "École, collège, lycée, cantine"
        case .employeur: "Employeur"
        case .assurance: "Assurance"
        case .conduite: "Conduite"
        case .deces: "Décès"
        case .autre: "Autres demandes"
        case .covid: "Covid-19"
        }
    }
}
