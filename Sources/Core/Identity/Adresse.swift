/// A postal address in France.
public struct Adresse: Sendable, Hashable, Codable {
    /// Everything above the postal code: number and street, building, floor. One to four lines.
    public var lignes: [String]
    public var codePostal: CodePostal
    public var commune: String
    /// INSEE code of the commune, five characters, when known. The postal code does not tell it.
    public var codeINSEE: String?

    public init(lignes: [String], codePostal: CodePostal, commune: String, codeINSEE: String? = nil) {
        self.lignes = lignes
        self.codePostal = codePostal
        self.commune = commune
        self.codeINSEE = codeINSEE
    }

    /// `39000 COMMUNE`, the last line of an envelope.
    public var derniereLigne: String { "\(codePostal) \(commune)" }

    /// On one line, for a screen.
    public var enUneLigne: String { (lignes + [derniereLigne]).joined(separator: ", ") }
}
