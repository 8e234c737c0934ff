/// When cases that share a place, an event, a household or a chain are proposed as a cluster.
public struct DefinitionGroupe: Sendable, Hashable, Codable {
    /// Cases at least, out of one household.
    public var casAuMoins: Int
    /// Between the first and the last, in days.
    public var fenetreJours: Int

    public init(casAuMoins: Int = 3, fenetreJours: Int = 7) {
        self.casAuMoins = casAuMoins
        self.fenetreJours = fenetreJours
    }
}
