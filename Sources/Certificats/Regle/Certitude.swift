/// How sure the house is of a rule. What is not confirmed is never presented as certain.
public enum Certitude: String, Sendable, Hashable, CaseIterable {
    case confirme
    /// Read in a single or secondary source.
    case aConfirmer = "a-confirmer"
    /// Two sources say different things.
    case conflit

    public var libelle: String {
        switch self {
        case .confirme: "Confirmé"
        case .aConfirmer: "À confirmer"
        case .conflit: "Sources en conflit"
        }
    }
}
