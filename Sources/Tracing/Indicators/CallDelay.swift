import Core

/// Hours from the positive result to the first call in which the contact was reached.
public struct CallDelay: Sendable, Hashable {
    public let n: Int
    /// In hours; nil when nobody was reached.
    public let mediane: Double?
    public let p90: Double?

    public init(_ clocks: [ContactClock]) {
        let hours = clocks.compactMap { clock -> Double? in
            guard let result = clock.result, let reached = clock.reached else { return nil }
            return Double(result.milliseconds(to: reached)) / 3_600_000
        }
        n = hours.count
        mediane = Statistic.median(hours)
        p90 = Statistic.quantile(0.9, of: hours)
    }
}
