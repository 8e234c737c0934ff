import ContactTracing
import Foundation
import Testing

/// The fitted dispersion against a likelihood written another way: log-gamma, on a grid of k.
@Suite("Dispersion of transmission")
struct NegativeBinomialTests {
    private func logLikelihood(_ offspring: [Int], k: Double) -> Double {
        let mean = Double(offspring.reduce(0, +)) / Double(offspring.count)
        return offspring.reduce(0) { sum, count in
            let x = Double(count)
            return sum + lgamma(k + x) - lgamma(k) - lgamma(x + 1) + k * log(k / (k + mean)) + x * log(mean / (k + mean))
        }
    }

    private func brute(_ offspring: [Int]) -> Double {
        var (low, high) = (log(1e-4), log(1e4))
        var best = low
        for _ in 0..<6 {
            let step = (high - low) / 400
            best = stride(from: low, through: high, by: step).max { logLikelihood(offspring, k: exp($0)) < logLikelihood(offspring, k: exp($1)) } ?? low
            (low, high) = (best - step, best + step)
        }
        return exp(best)
    }

    @Test("agrees with the grid", arguments: [
        [0, 0, 0, 0, 0, 0, 3, 1, 0, 7], [0, 0, 1, 5], [2, 0, 0, 0, 1, 1, 0, 4, 0, 0, 0, 9, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 40],
        [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], [0, 2, 4, 0, 1, 6, 3, 0, 8],
    ])
    func grid(offspring: [Int]) throws {
        let k = try #require(OffspringDistribution(offspring: offspring).dispersionK)
        let expected = brute(offspring)
        #expect(abs(k / expected - 1) < 1e-4, "\(k) \(expected)")
    }

    @Test("agrees with the grid on random epidemics", arguments: 1...20 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var draws = Draws(seed)
        let offspring = (0..<200).map { _ in Int.random(in: 0..<10, using: &draws) < 7 ? 0 : Int.random(in: 1...Int.random(in: 1...12, using: &draws), using: &draws) }
        let k = try #require(OffspringDistribution(offspring: offspring).dispersionK)
        #expect(abs(k / brute(offspring) - 1) < 1e-4)
    }

    @Test("no finite k when the variance does not exceed the mean", arguments: [[], [0, 0], [1, 1, 1, 1], [0, 1, 1, 2], [0, 1], [5], [0, 1, 2]])
    func none(offspring: [Int]) { #expect(OffspringDistribution(offspring: offspring).dispersionK == nil) }

    @Test("probabilities add up to one and keep the mean", arguments: [(0.8, 0.1), (2.5, 0.58), (1, 1), (4, 30)])
    func probabilities(mean: Double, k: Double) {
        let values = NegativeBinomial(mean: mean, dispersion: k).probabilities(upTo: 3_000)
        #expect(abs(values.reduce(0, +) - 1) < 1e-9)
        #expect(abs(values.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } - mean) < 1e-6)
    }
}
