/// An amount that may be off.
public struct Tarif: Sendable, Hashable {
    /// Euro cents; 0 or more.
    public let centimes: Int
    /// Off: known, and not paid.
    public let actif: Bool

    public init(centimes: Int, actif: Bool = true) {
        self.centimes = max(centimes, 0)
        self.actif = actif
    }
}
