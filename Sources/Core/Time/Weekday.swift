/// A day of the week, Monday first.
public enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable {
    case lundi = 1, mardi, mercredi, jeudi, vendredi, samedi, dimanche

    public var libelle: String {
        switch self {
        case .lundi: "lundi"
        case .mardi: "mardi"
        case .mercredi: "mercredi"
        case .jeudi: "jeudi"
        case .vendredi: "vendredi"
        case .samedi: "samedi"
        case .dimanche: "dimanche"
        }
    }
}
