/// The law of how many people one case infects: a mean, and a dispersion that says how unequally
/// transmission is shared (the smaller, the more a few cases infect most).
public struct NegativeBinomial: Sendable, Hashable {
    /// People infected per case, on average.
    public let mean: Double
    /// Dispersion k: variance = mean + mean² / k.
    public let dispersion: Double

    public init(mean: Double, dispersion: Double) {
        self.mean = mean
        self.dispersion = dispersion
    }

    /// Probabilities of infecting 0, 1, 2… `upTo` people.
    public func probabilities(upTo: Int) -> [Double] {
        var values = [Natural.exp(-dispersion * Natural.log1p(mean / dispersion))]
        for x in 0..<max(upTo, 0) {
            values.append(values[x] * (dispersion + Double(x)) / Double(x + 1) * (mean / (mean + dispersion)))
        }
        return values
    }

    /// The k of greatest likelihood, the mean being that of the sample.
    ///
    /// `counts[x]` is how many cases infected `x` people. `nil` when the variance (divided by n) does not
    /// exceed the mean: the likelihood then grows with k without end (Levin & Reeds, 1977), transmission is
    /// no more unequal than chance. The same above 1,000,000, which cannot be told from chance.
    ///
    /// The derivative of the log-likelihood, Σⱼ n(>j)/(k+j) − n·ln(1+m/k), changes sign once: it is
    /// searched by halving on ln k.
    public static func maximumLikelihoodDispersion(counts: [Int]) -> Double? {
        let n = Double(counts.reduce(0, +))
        let total = counts.enumerated().reduce(0.0) { $0 + Double($1.offset) * Double($1.element) }
        guard n > 0, total > 0 else { return nil }
        let mean = total / n
        let variance = counts.enumerated().reduce(0.0) { $0 + Double($1.element) * (Double($1.offset) - mean) * (Double($1.offset) - mean) } / n
        guard variance > mean * (1 + 1e-12) else { return nil }
        // above[j]: cases that infected more than j people.
        var above = [Double](repeating: 0, count: counts.count)
        for x in stride(from: counts.count - 1, to: 0, by: -1) { above[x - 1] = above[x] + Double(counts[x]) }

        func slope(_ k: Double) -> Double {
            var sum = 0.0
            for (j, weight) in above.enumerated() where weight > 0 { sum += weight / (k + Double(j)) }
            return sum - n * Natural.log1p(mean / k)
        }
        var (low, high) = (lowestLog, highestLog)
        guard slope(Natural.exp(low)) > 0, slope(Natural.exp(high)) < 0 else { return nil }
        for _ in 0..<100 where high - low > 1e-13 {
            let middle = (low + high) / 2
            if slope(Natural.exp(middle)) > 0 { low = middle } else { high = middle }
        }
        return Natural.exp((low + high) / 2)
    }

    /// ln of 1e-9 and of 1e6.
    private static let lowestLog = -20.723_265_836_946_41
    private static let highestLog = 13.815_510_557_964_274
}
