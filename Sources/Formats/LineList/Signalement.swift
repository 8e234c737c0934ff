/// Something said about a row that was kept.
public struct Signalement: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A value that cannot be: it was left out, the rest of the row was kept.
        case valeursAbsurdes = "valeurs_absurdes"
    }

    public let kind: Kind
    public let line: Int
    /// Code of the meaning concerned.
    public let champ: String
    /// One French sentence.
    public let raison: String
}
