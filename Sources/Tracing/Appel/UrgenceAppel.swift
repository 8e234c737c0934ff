public import Core

/// The order of calls: what is due first, then what was tried least; a household is called together.
public struct UrgenceAppel: Sendable, Hashable, Comparable {
    public let echeance: Instant
    public let essais: Int
    /// Breaks ties the same way on every machine.
    public let id: String

    public init(echeance: Instant, essais: Int, id: String) {
        self.echeance = echeance
        self.essais = essais
        self.id = id
    }

    public static func < (a: UrgenceAppel, b: UrgenceAppel) -> Bool {
        (a.echeance, a.essais, a.id) < (b.echeance, b.essais, b.id)
    }
}
