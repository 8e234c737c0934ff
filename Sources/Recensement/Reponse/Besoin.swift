/// What a patient without a doctor needs, as the letter tells them apart.
public enum Besoin: String, Sendable, Hashable, Codable, CaseIterable {
    case diagnostic
    case suivi
    case autres

    public var libelle: String {
        switch self {
        case .diagnostic: "Diagnostic"
        case .suivi: "Suivi"
        case .autres: "Autres patients"
        }
    }

    /// The letter asks about teleconsultation for these two only.
    public static let aDistance: [Besoin] = [.diagnostic, .suivi]
}
