#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The negative binomial law as a table of cumulated probabilities, read by one even draw.
struct NegativeBinomialTable: Sendable {
    private let cumulated: [Double]

    /// - Parameters:
    ///   - mean: 0 or more.
    ///   - dispersion: k, more than 0; the variance is mean + mean²/k.
    init(mean: Double, dispersion: Double) {
        guard mean > 0 else {
            cumulated = [1]
            return
        }
        // p(0) = (k/(k+m))^k, then p(n+1) = p(n)·(k+n)/(n+1)·m/(k+m).
        var probability = exp(dispersion * log(dispersion / (dispersion + mean)))
        var sum = probability
        var table = [sum]
        while sum < 1 - 1e-12, table.count < 20_000 {
            let n = Double(table.count - 1)
            probability *= (dispersion + n) / (n + 1) * mean / (dispersion + mean)
            sum += probability
            table.append(sum)
        }
        cumulated = table
    }

    /// The count an even draw between 0 and 1 stands for.
    func count(_ draw: Double) -> Int {
        var (low, high) = (0, cumulated.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] > draw { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
