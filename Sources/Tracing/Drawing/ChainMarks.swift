import Core

/// What will be drawn: every case when they are few; otherwise the cases at the head of the largest
/// trees, and the rest gathered.
struct ChainMarks: Sendable {
    /// Sources before those they infected.
    let marks: [ChainMark]
    /// Mark of each case that has its own.
    let markOf: [Int: Int]
    /// Least size of a tree whose head is drawn apart; 1 when every case is drawn.
    let threshold: Int
    /// A gathered rest of at most so many cases has no mark: the figure beside its source counts it.
    let unseen: Int
    /// Cases in such rests.
    let hidden: Int

    init(_ graph: TransmissionGraph, _ forest: SpanningForest, readable: Int, condensedTo: Int) {
        let threshold = graph.cases.count <= readable ? 1 : ChainMarks.threshold(forest, limit: condensedTo)
        var marks: [ChainMark] = []
        var markOf: [Int: Int] = [:]
        var gathered = Gathered()
        /// Mark into which the cases below a gathered one go.
        var heap = [Heap?](repeating: nil, count: graph.cases.count)
        for node in forest.order {
            let one = graph.cases[node]
            let above = forest.parent[node]
            if forest.size[node] >= threshold {
                markOf[node] = marks.count
                marks.append(
                    ChainMark(
                        kind: .one(node), weight: forest.size[node], generations: forest.height[node], date: one.date,
                        parent: above.flatMap { markOf[$0] }, household: one.household, cluster: one.cluster, name: one.id))
                continue
            }
            let place: Heap
            if let above {
                place = heap[above] ?? .below(above)
            } else {
                place = graph.out.count(node) + graph.into.count(node) == 0 ? .isolated : .small(SizeClass.containing(forest.size[node]))
                if case .small(let sizes) = place { gathered.trees[sizes, default: 0] += 1 }
            }
            heap[node] = place
            gathered.add(one, node, below: above, to: place)
        }
        let unseen = max(threshold / 20, 1)
        let heaps = gathered.marks(markOf: markOf)
        marks += heaps.filter { $0.kind != .rest || $0.weight > unseen }
        hidden = heaps.reduce(0) { $0 + ($1.kind == .rest && $1.weight <= unseen ? $1.weight : 0) }
        (self.marks, self.markOf, self.threshold, self.unseen) = (marks, markOf, threshold, unseen)
    }

    /// Smallest size of tree for which what is drawn holds within the limit.
    private static func threshold(_ forest: SpanningForest, limit: Int) -> Int {
        var (low, high) = (2, (forest.size.max() ?? 1) + 1)
        while low < high {
            let middle = (low + high) / 2
            if drawn(forest, threshold: middle) <= limit { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func drawn(_ forest: SpanningForest, threshold: Int) -> Int {
        var withRest: Set<Int> = []
        var count = 0
        for node in forest.size.indices {
            if forest.size[node] >= threshold { count += 1 } else if let above = forest.parent[node], forest.size[above] >= threshold { withRest.insert(above) }
        }
        return count + withRest.count
    }
}

/// The heaps as they fill.
private struct Gathered {
    var trees: [ClosedRange<Int>: Int] = [:]
    private var generation: [Int: Int] = [:]
    private var dates: [Heap: [LocalDate]] = [:]
    private var count: [Heap: Int] = [:]
    private var depth: [Heap: Int] = [:]

    mutating func add(_ one: TransmissionCase, _ node: Int, below above: Int?, to heap: Heap) {
        let own = (above.flatMap { generation[$0] } ?? 0) + 1
        generation[node] = own
        count[heap, default: 0] += 1
        depth[heap] = max(depth[heap] ?? 0, own)
        if let date = one.date { dates[heap, default: []].append(date) }
    }

    func marks(markOf: [Int: Int]) -> [ChainMark] {
        count.map { heap, weight in
            let known = (dates[heap] ?? []).sorted()
            let middle = known.isEmpty ? nil : known[known.count / 2]
            let (kind, parent, name): (ChainMark.Kind, Int?, String) = switch heap {
            case .below(let node): (.rest, markOf[node], "")
            case .small(let sizes): (.smallChains(trees[sizes] ?? 0, sizes), nil, "b\(10_000 + sizes.lowerBound)")
            case .isolated: (.isolated, nil, "a")
            }
            return ChainMark(kind: kind, weight: weight, generations: depth[heap] ?? 1, date: middle, parent: parent, household: nil, cluster: nil, name: name)
        }.sorted { ($0.parent ?? .max, $1.name) < ($1.parent ?? .max, $0.name) }
    }
}
