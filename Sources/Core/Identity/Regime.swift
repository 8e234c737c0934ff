/// Health insurance scheme (grand régime), by its two-digit code.
///
/// Codes: table of the grands régimes of the national health data system; labels are ours.
public enum Regime: String, Sendable, Hashable, Codable, CaseIterable {
    case general = "01"
    case agricole = "02"
    case independants = "03"
    case sncf = "04"
    case ratp = "05"
    case enim = "06"
    case mines = "07"
    case militaires = "08"
    case banqueDeFrance = "09"
    case notaires = "10"
    case chambreCommerceParis = "12"
    case assembleeNationale = "14"
    case senat = "15"
    case portBordeaux = "16"
    case francaisEtranger = "17"
    case cultes = "90"
    case mgen = "91"
    case mutuelleGenerale = "92"
    case mgPolice = "93"
    case mfp = "94"
    case mnh = "95"
    case mutuelleMarine = "96"
    /// Régime not known.
    case inconnu = "99"

    /// Two digits.
    public var code: String { rawValue }

    public var libelle: String {
        switch self {
        case .general: "Régime général"
        case .agricole: "Régime agricole (MSA)"
        case .independants: "Sécurité sociale des indépendants"
        case .sncf: "Régime spécial de la SNCF (CPRPSNCF)"
        case .ratp: "Régime spécial de la RATP"
        case .enim: "Régime des marins (ENIM)"
        case .mines: "Régime des mines"
        case .militaires: "Militaires (CNMSS)"
        case .banqueDeFrance: "Régime spécial de la Banque de France"
        case .notaires: "Clercs et employés de notaires (CRPCEN)"
        case .chambreCommerceParis: "Chambre de commerce et d’industrie de Paris"
        case .assembleeNationale: "Régime de l’Assemblée nationale"
        case .senat: "Régime du Sénat"
        case .portBordeaux: "Port autonome de Bordeaux"
        case .francaisEtranger: "Français de l’étranger (CFE)"
        case .cultes: "Ministres des cultes (CAVIMAC)"
        case .mgen: "MGEN"
        case .mutuelleGenerale: "Mutuelle générale"
        case .mgPolice: "Mutuelle générale de la police"
        case .mfp: "Mutualité fonction publique (MFP)"
        case .mnh: "Mutuelle nationale des hospitaliers"
        case .mutuelleMarine: "Mutuelle de la marine"
        case .inconnu: "Régime inconnu"
        }
    }

    /// A mutual that manages the compulsory part of the régime général for its members.
    public var estMutuelleDuRegimeGeneral: Bool {
        switch self {
        case .mgen, .mutuelleGenerale, .mgPolice, .mfp, .mnh, .mutuelleMarine: true
        default: false
        }
    }
}
