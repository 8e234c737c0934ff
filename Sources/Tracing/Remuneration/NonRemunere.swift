public import Core

/// Something done that is not paid, and why.
public struct NonRemunere: Sendable, Hashable {
    public let fiche: String
    public let regle: LigneRemuneration.Regle
    public let date: LocalDate
    /// In French.
    public let motif: String
    /// The text the refusal rests on, when it rests on one.
    public let source: LegalSource?
}
