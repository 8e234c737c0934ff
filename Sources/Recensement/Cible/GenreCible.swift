/// Whom a census calls: the kinds the letter of 13 March 2020 names, in its own order.
public enum GenreCible: String, Sendable, Hashable, Codable, CaseIterable {
    case centre
    case maison
    case cpts
    case medecin
    case infirmier

    /// Centres and multi-professional houses first, then doctors, then nurses.
    public var rang: Int {
        switch self {
        case .centre, .maison, .cpts: 1
        case .medecin: 2
        case .infirmier: 3
        }
    }

    /// A place that answers as one, not a person.
    public var estStructure: Bool { rang == 1 }

    public var libelle: String {
        switch self {
        case .centre: "Centre de santé"
        case .maison: "Maison de santé"
        case .cpts: "CPTS"
        case .medecin: "Médecin"
        case .infirmier: "Infirmier"
        }
    }

    public var pluriel: String {
        switch self {
        case .centre: "Centres de santé"
        case .maison: "Maisons de santé"
        case .cpts: "CPTS"
        case .medecin: "Médecins"
        case .infirmier: "Infirmiers"
        }
    }
}
