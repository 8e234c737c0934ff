import Core

/// What a campaign keeps, and until when. Counts alone outlive it.
public enum CategorieCampagne: String, Sendable, Hashable, Codable, CaseIterable {
    /// Whom to call, what they answered, their consent, the calls.
    case reponses
    case liens
    /// First name and telephone of a patient sent somewhere.
    case patients
    case orientations

    public var libelle: String {
        switch self {
        case .reponses: "Réponses, accords et appels"
        case .liens: "Liens personnels"
        case .patients: "Prénom et téléphone des patients adressés"
        case .orientations: "Orientations"
        }
    }

    public var duree: String {
        switch self {
        case .patients: "\(Self.joursPatient)\u{A0}jours après la réponse du cabinet, et au plus tard à la fin de la campagne"
        case .reponses, .liens, .orientations: "jusqu’à la fin de la campagne"
        }
    }

    /// Days the first name and telephone of a patient are kept once the orientation is settled.
    public static let joursPatient = 3
}

/// What the end of a campaign erased, as signed, and the counts that are kept.
public struct EffacementCampagne: Sendable, Hashable, Codable {
    public struct Ligne: Sendable, Hashable, Codable {
        public var categorie: CategorieCampagne
        public var lignes: Int

        public init(categorie: CategorieCampagne, lignes: Int) {
            self.categorie = categorie
            self.lignes = lignes
        }
    }

    public var campagne: String
    /// Milliseconds since 1970.
    public var le: Int64
    public var lignes: [Ligne]
    public var comptes: [CompteTerritoire]
    /// Orientations by state.
    public var orientations: [String: Int]

    public init(campagne: String, le: Int64, lignes: [Ligne], comptes: [CompteTerritoire], orientations: [String: Int]) {
        self.campagne = campagne
        self.le = le
        self.lignes = lignes
        self.comptes = comptes
        self.orientations = orientations
    }
}
