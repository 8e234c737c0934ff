/// What brings cases together. The order is that of preference when two motives gather exactly the same cases.
public enum ClusterMotif: String, Sendable, Hashable, Codable, CaseIterable {
    case evenement, lieu, foyer, chaine

    public var libelle: String {
        switch self {
        case .evenement: "Événement commun"
        case .lieu: "Lieu commun"
        case .foyer: "Même foyer"
        case .chaine: "Chaîne de transmission"
        }
    }
}
