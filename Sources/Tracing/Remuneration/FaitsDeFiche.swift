public import Core

/// What happened around one sheet, as the system itself recorded it: pay is computed from this, never typed.
public struct FaitsDeFiche: Sendable, Hashable {
    /// Sheet number.
    public let fiche: String
    /// When the positive result was known; nil while suspected, or when it came back negative.
    public var resultatPositif: Instant?
    /// When a doctor validated the sheet; nil while it is not.
    public var validation: Instant?
    public var annonces: [AnnonceFaite]
    public var contacts: [ContactEnregistre]

    public init(
        fiche: String, resultatPositif: Instant?, validation: Instant?, annonces: [AnnonceFaite] = [], contacts: [ContactEnregistre] = []
    ) {
        self.fiche = fiche
        self.resultatPositif = resultatPositif
        self.validation = validation
        self.annonces = annonces
        self.contacts = contacts
    }
}
