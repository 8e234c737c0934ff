/// Assigning authority of a patient identifier, by its object identifier.
///
/// Source: Agence du numérique en santé, list of OIDs of health identifiers.
public enum INSOID: String, Sendable, Hashable, Codable, CaseIterable {
    case nir = "1.2.250.1.213.1.4.8"
    /// Numéro identifiant d’attente: temporary.
    case nia = "1.2.250.1.213.1.4.9"
    case test = "1.2.250.1.213.1.4.10"
    case demo = "1.2.250.1.213.1.4.11"
    /// Numéro de dossier pharmaceutique: a patient identifier, not an INS.
    case ndp = "1.2.250.1.176.1.2"

    public var oid: String { rawValue }

    /// Real persons.
    public var estProduction: Bool { self == .nir || self == .nia || self == .ndp }

    /// A wrong key is only a warning.
    public var cleIndicative: Bool { self == .test || self == .demo }

    public var libelle: String {
        switch self {
        case .nir: "INS-NIR"
        case .nia: "INS-NIA"
        case .test: "INS de test"
        case .demo: "INS de démonstration"
        case .ndp: "dossier pharmaceutique"
        }
    }
}
