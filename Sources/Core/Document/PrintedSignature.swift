/// Who answers for a document, and how they said so.
public struct PrintedSignature: Codable, Sendable, Hashable {
    /// Name as printed: `Dr Camille Exemple`.
    public var name: String
    /// Profession and situation of practice: `Médecin généraliste, cabinet libéral`.
    public var quality: String
    /// Professional identifiers, labelled: `RPPS 10000000001`.
    public var identifiers: [String]
    /// Place and date in words: `Fait à Exempleville, le 21 novembre 2026`.
    public var made: String
    /// How it was signed: `Déposé sous session authentifiée Pro Santé Connect`. Never claims more than was done.
    public var manner: String?

    public init(name: String, quality: String, identifiers: [String] = [], made: String, manner: String? = nil) {
        self.name = name
        self.quality = quality
        self.identifiers = identifiers
        self.made = made
        self.manner = manner
    }
}
