/// Where the sheet of a contact stands.
public enum EtatContact: String, Sendable, Hashable, Codable, CaseIterable {
    /// The case is not confirmed yet: nothing is done with it.
    case brouillon
    /// Registered: somebody calls within 24 h, and again at other hours.
    case aAppeler = "a-appeler"
    /// Every attempt failed.
    case injoignable
    /// Reached, and wishes no follow-up.
    case refuse
    /// Reached: isolates and is to be tested.
    case isole
    /// The laboratory noted the date of the test.
    case teste
    case negatif
    /// Ill in turn: a case of its own, linked to this contact.
    case positif
    case clos

    public var libelle: String {
        switch self {
        case .brouillon: "Brouillon"
        case .aAppeler: "À appeler"
        case .injoignable: "Injoignable"
        case .refuse: "A refusé"
        case .isole: "Joint, en isolement"
        case .teste: "Testé, résultat attendu"
        case .negatif: "Négatif"
        case .positif: "Devenu un cas"
        case .clos: "Clos"
        }
    }

    /// The registration is in force: it opens the right to a test and to masks.
    public var ouvreDroits: Bool { self != .brouillon && self != .negatif && self != .clos }
    public var attendUnAppel: Bool { self == .aAppeler }
    public var aEteJoint: Bool { self == .isole || self == .teste || self == .negatif || self == .positif }
}
