/// Sex of civil status, as the INS strict trait knows it.
public enum Sexe: String, Sendable, Hashable, Codable, CaseIterable {
    case masculin = "M"
    case feminin = "F"

    public var libelle: String {
        switch self {
        case .masculin: "Masculin"
        case .feminin: "Féminin"
        }
    }
}
