/// What an identity was checked against. Codes and words are those of FR Core
/// (`fr-core-cs-mode-validation-identity`); the list is kept whole so that what others recorded can be read.
public enum ModeValidation: String, Sendable, Hashable, Codable, CaseIterable {
    case carteNationale = "CN"
    case passeport = "PA"
    case carteDeSejour = "CS"
    case livretDeFamille = "LE"
    case acteDeNaissance = "AN"
    case permisDeConduire = "PC"
    case carteEuropeenne = "CE"
    case carteMilitaire = "CM"
    case carnetDeCirculation = "CC"
    case documentDeCirculation = "DC"
    case tiersDeConfiance = "TC"
    case acteEtCarteVitale = "AC"
    case identificationElectronique = "IE"

    public var libelle: String {
        switch self {
        case .carteNationale: "Carte nationale d’identité"
        case .passeport: "Passeport"
        case .carteDeSejour: "Titre de séjour"
        case .livretDeFamille: "Livret de famille"
        case .acteDeNaissance: "Extrait d’acte de naissance"
        case .permisDeConduire: "Permis de conduire"
        case .carteEuropeenne: "Carte européenne"
        case .carteMilitaire: "Carte militaire"
        case .carnetDeCirculation: "Carnet de circulation"
        case .documentDeCirculation: "Document de circulation pour étranger mineur"
        case .tiersDeConfiance: "Tiers de confiance"
        case .acteEtCarteVitale: "Acte de naissance et carte Vitale avec photo"
        case .identificationElectronique: "Identification électronique eIDAS"
        }
    }

    /// Strong enough to make an identity valid: FR Core's value set for the INS (PA, CN, AN, LE), and the residence
    /// permit, which the national rules name beside them. The others are read, never accepted here.
    public var valideIdentite: Bool { Self.acceptes.contains(self) }

    /// In the order they are seen at a desk.
    public static let acceptes: [ModeValidation] = [.carteNationale, .passeport, .carteDeSejour, .livretDeFamille, .acteDeNaissance]
}
