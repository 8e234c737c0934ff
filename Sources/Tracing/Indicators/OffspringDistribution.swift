/// How many people each case infected, over all cases, those who infected nobody included.
public struct OffspringDistribution: Sendable, Hashable {
    /// `counts[x]` is the number of cases that infected `x` people; ends at the greatest number.
    public let counts: [Int]
    /// Links divided by cases. Nil without a case.
    public let moyenne: Double?
    /// Dispersion k of the negative binomial law of greatest likelihood; nil when transmission is no more unequal than chance.
    public let dispersionK: Double?
    /// Smallest share of the cases (between 0 and 1) who together account for 80 % of the links, those who
    /// infected most first: a whole number of cases divided by all cases, not interpolated. Nil without a link.
    public let part80: Double?

    /// From the number of people each case infected, in any order.
    public init(offspring: [Int]) {
        var counts = [Int](repeating: 0, count: (offspring.max() ?? -1) + 1)
        for number in offspring where number >= 0 { counts[number] += 1 }
        let links = offspring.reduce(0, +)
        self.counts = counts
        moyenne = offspring.isEmpty ? nil : Double(links) / Double(offspring.count)
        dispersionK = NegativeBinomial.maximumLikelihoodDispersion(counts: counts)
        part80 = OffspringDistribution.share(counts: counts, cases: offspring.count, links: links)
    }

    public init(_ graph: TransmissionGraph) {
        self.init(offspring: graph.cases.indices.map { graph.out.count($0) })
    }

    public var law: NegativeBinomial? {
        guard let moyenne, let dispersionK else { return nil }
        return NegativeBinomial(mean: moyenne, dispersion: dispersionK)
    }

    private static func share(counts: [Int], cases: Int, links: Int) -> Double? {
        guard links > 0, cases > 0 else { return nil }
        // Fifths keep the comparison in whole numbers: 80 % is 4/5.
        var missing = 4 * links
        var taken = 0
        for number in stride(from: counts.count - 1, to: 0, by: -1) where missing > 0 {
            let needed = (missing + 5 * number - 1) / (5 * number)
            let used = min(counts[number], needed)
            taken += used
            missing -= used * 5 * number
        }
        return Double(taken) / Double(cases)
    }
}
