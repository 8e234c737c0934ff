import Core

/// Who infected whom: cases, links, and everything odd about them.
///
/// Takes whatever a line list holds — self-infections, loops, dangling ends, repeated links, several
/// sources for one case — and keeps it, flagged in `findings`. Nothing depends on the order of the rows.
/// Every walk is iterative, in time proportional to cases plus links once they are sorted.
public struct TransmissionGraph: Sendable {
    /// Distinct cases, by onset (unknown last) then identifier.
    public let cases: [TransmissionCase]
    /// By kind, in the order of `LinkFinding.Kind`.
    public let findings: [LinkFinding]

    /// Distinct links between two known, different cases, as indices into `cases`.
    let sources: [Int]
    let targets: [Int]
    private let dates: [LocalDate?]
    /// Links by the one who infected, and by the one infected.
    let out: Adjacency
    let into: Adjacency
    /// For each link, whether it is followed where loops must not turn for ever.
    let followed: [Bool]
    /// Number of the connected component of each case, numbered by its first case.
    let component: [Int]
    private let indexOf: [String: Int]

    public init(cases rows: [TransmissionCase], links declared: [TransmissionLink]) {
        let intake = LinkIntake(cases: rows, links: declared)
        cases = intake.cases
        indexOf = intake.indexOf
        sources = intake.links.map(\.from)
        targets = intake.links.map(\.to)
        dates = intake.links.map(\.date)
        out = Adjacency(nodes: intake.cases.count, grouping: sources)
        into = Adjacency(nodes: intake.cases.count, grouping: targets)
        let strong = StronglyConnected(nodes: intake.cases.count, targets: targets, out: out)
        followed = CycleBreaking.followed(targets: targets, out: out, components: strong)
        var sets = DisjointSets(count: intake.cases.count)
        for (from, to) in zip(sources, targets) { sets.unite(from, to) }
        component = sets.numbered()

        var findings = intake.findings
        for cycle in strong.cycles { findings.append(.boucle(cycle.map { intake.cases[$0].id })) }
        for node in intake.cases.indices where into.count(node) > 1 {
            findings.append(.sourcesMultiples(intake.cases[node].id, sources: into[node].map { intake.cases[intake.links[$0].from].id }))
        }
        let grouped = Dictionary(grouping: findings, by: \.kind)
        self.findings = LinkFinding.Kind.allCases.flatMap { grouped[$0] ?? [] }
    }

    /// Distinct links between two known, different cases.
    public var links: [TransmissionLink] {
        sources.indices.map { TransmissionLink(from: cases[sources[$0]].id, to: cases[targets[$0]].id, date: dates[$0]) }
    }

    /// How many rows are concerned by each kind of finding, zeros included.
    public var findingCounts: [LinkFinding.Kind: Int] {
        findings.reduce(into: Dictionary(uniqueKeysWithValues: LinkFinding.Kind.allCases.map { ($0, 0) })) { $0[$1.kind, default: 0] += $1.occurrences }
    }

    public func index(of id: String) -> Int? { indexOf[id] }

    /// Identifiers of those this case infected, by onset.
    public func infected(by id: String) -> [String] {
        guard let node = indexOf[id] else { return [] }
        return out[node].map { cases[targets[$0]].id }
    }

    /// Identifiers of the declared sources of this case, by onset.
    public func sources(of id: String) -> [String] {
        guard let node = indexOf[id] else { return [] }
        return into[node].map { cases[sources[$0]].id }
    }

    /// Cases in an order where every followed link goes forward.
    var topologicalOrder: [Int] {
        var waiting = cases.indices.map { node in into[node].reduce(0) { $0 + (followed[$1] ? 1 : 0) } }
        var order = cases.indices.filter { waiting[$0] == 0 }
        var read = 0
        while read < order.count {
            for edge in out[order[read]] where followed[edge] {
                waiting[targets[edge]] -= 1
                if waiting[targets[edge]] == 0 { order.append(targets[edge]) }
            }
            read += 1
        }
        return order
    }

    /// Links in the longest chain that ends at each case.
    var depths: [Int] {
        var depth = [Int](repeating: 0, count: cases.count)
        for node in topologicalOrder {
            for edge in out[node] where followed[edge] { depth[targets[edge]] = max(depth[targets[edge]], depth[node] + 1) }
        }
        return depth
    }
}
