public import Core

/// What this desk decided about calls with the medical adviser, where no public source does.
public struct ReglesEntretien: Sendable, Hashable {
    /// How the 24 hours are counted.
    public let delai: DelaiRappel
    /// Calls that one slot of a fund takes.
    public let capacite: Int

    public init(delai: DelaiRappel = .ouvre, capacite: Int = 3) { (self.delai, self.capacite) = (delai, capacite) }
}
