/// How far an identity can be trusted (référentiel national d’identitovigilance, EXI SI 07).
public enum StatutIdentite: String, Sendable, Hashable, Codable, CaseIterable {
    case provisoire = "PROV"
    /// An identity document was seen; no INS.
    case validee = "VALI"
    /// The INS was fetched; no identity document was seen.
    case recuperee = "RECUP"
    /// Both: the only status under which the matricule travels with health data.
    case qualifiee = "QUAL"

    public var libelle: String {
        switch self {
        case .provisoire: "Identité provisoire"
        case .validee: "Identité validée"
        case .recuperee: "Identité récupérée"
        case .qualifiee: "Identité qualifiée"
        }
    }
}

/// A reservation on an identity (EXI SI 09).
public enum AttributIdentite: String, Sendable, Hashable, Codable, CaseIterable {
    case homonyme = "HOMA"
    case douteuse = "DOUT"
    case fictive = "FICT"

    public var libelle: String {
        switch self {
        case .homonyme: "Identité homonyme"
        case .douteuse: "Identité douteuse"
        case .fictive: "Identité fictive"
        }
    }
}
