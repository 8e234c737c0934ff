/// What a delivery brings.
public enum GenreReleve: String, Sendable, CaseIterable, Codable {
    case annuaire, finess, assures

    public var libelle: String {
        switch self {
        case .annuaire: "Annuaire des professionnels"
        case .finess: "Établissements (FINESS)"
        case .assures: "Assurés d’une caisse"
        }
    }

    /// What its rows are, for counts.
    public var lignes: String {
        switch self {
        case .annuaire: "situations d’exercice"
        case .finess: "établissements"
        case .assures: "assurés"
        }
    }
}

/// Where a delivery is in its life.
public enum EtatReleve: String, Sendable, CaseIterable, Codable {
    case attend
    case enCours = "en-cours"
    case applique, inchange, refuse, retenu, rejete

    public var libelle: String {
        switch self {
        case .attend: "En attente"
        case .enCours: "En cours"
        case .applique: "Appliqué"
        case .inchange: "Déjà importé"
        case .refuse: "Refusé"
        case .retenu: "À approuver"
        case .rejete: "Rejeté"
        }
    }
}
