import Core

/// The figures of chains of transmission. Each has its `IndicatorDefinition` under the same code.
public struct ChainFigures: Sendable, Hashable {
    /// A delay in days over those for whom both dates are known.
    public struct Delay: Sendable, Hashable {
        public let n: Int
        /// Nil when nobody has both dates.
        public let moyenne: Double?
        public let mediane: Double?
        /// How many are below zero.
        public let negatifs: Int

        init(days: [Int]) {
            n = days.count
            moyenne = Statistic.mean(days.map(Double.init))
            mediane = Statistic.median(days.map(Double.init))
            negatifs = days.count { $0 < 0 }
        }
    }

    public let cas: Int
    public let liens: Int
    public let infecteurs: Int
    public let plusGrandInfecteur: Int
    /// The case that infected most; the earliest when several did. Nil without a link.
    public let plusGrandInfecteurID: String?
    public let composantes: Int
    public let plusGrandeComposante: Int
    public let profondeur: Int
    public let casIsoles: Int
    public let descendance: OffspringDistribution
    public let intervalleSeriel: Delay
    public let symptomesVersConfirmation: Delay

    public init(_ graph: TransmissionGraph) {
        let nodes = graph.cases.indices
        let offspring = nodes.map { graph.out.count($0) }
        let greatest = offspring.max() ?? 0
        var sizes: [Int: Int] = [:]
        var isolated = 0
        for node in nodes {
            if offspring[node] == 0 && graph.into.count(node) == 0 { isolated += 1 } else { sizes[graph.component[node], default: 0] += 1 }
        }
        cas = graph.cases.count
        liens = graph.sources.count
        infecteurs = offspring.count { $0 > 0 }
        plusGrandInfecteur = greatest
        plusGrandInfecteurID = greatest == 0 ? nil : offspring.firstIndex(of: greatest).map { graph.cases[$0].id }
        composantes = sizes.count
        plusGrandeComposante = sizes.values.max() ?? 0
        profondeur = graph.depths.max() ?? 0
        casIsoles = isolated
        descendance = OffspringDistribution(offspring: offspring)
        intervalleSeriel = Delay(
            days: graph.sources.indices.compactMap { link in
                guard let from = graph.cases[graph.sources[link]].onset, let to = graph.cases[graph.targets[link]].onset else { return nil }
                return from.days(to: to)
            })
        symptomesVersConfirmation = Delay(
            days: graph.cases.compactMap { known in
                guard let onset = known.onset, let confirmed = known.confirmed else { return nil }
                return onset.days(to: confirmed)
            })
    }
}
