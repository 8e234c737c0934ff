/// When calls cannot keep up: the overload mode is proposed, never switched on by itself.
public struct SeuilSurcharge: Sendable, Hashable, Codable {
    /// Proposed when this share of the waiting contacts, in percent, will pass their deadline.
    public var retardPourCent: Int
    /// The one-time page for declaring oneself closes after this long, in hours.
    public var lienHeures: Int

    public init(retardPourCent: Int = 20, lienHeures: Int = 24) {
        self.retardPourCent = retardPourCent
        self.lienHeures = lienHeures
    }
}
