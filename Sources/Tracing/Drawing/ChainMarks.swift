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
            gathered.add(one, to: place, generation: ChainMarks.generation(of: node, below: above, place, &gathered))
        }
        marks += gathered.marks(markOf: markOf)
        (self.marks, self.markOf, self.threshold) = (marks, markOf, threshold)
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

    private static func generation(of node: Int, below above: Int?, _ place: Heap, _ gathered: inout Gathered) -> Int {
        let generation = above.flatMap { gathered.generation[$0] }.map { $0 + 1 } ?? 1
        gathered.generation[node] = generation
        return generation
    }
}

/// Where a case that is not drawn apart is gathered.
enum Heap: Hashable, Sendable {
    case below(Int)
    case small(ClosedRange<Int>)
    case isolated
}

/// Classes of sizes of small chains: 2, 3, 4–5, 6–10, 11–20, 21–50, then doubling and more.
enum SizeClass {
    static func containing(_ size: Int) -> ClosedRange<Int> {
        let bounds = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let upper = bounds.firstIndex { size <= $0 }
        guard let upper else { return 5_001...Int.max }
        return upper == 0 ? 1...1 : (bounds[upper - 1] + 1)...bounds[upper]
    }
}

/// The heaps as they fill.
private struct Gathered {
    var trees: [ClosedRange<Int>: Int] = [:]
    var generation: [Int: Int] = [:]
    private var dates: [Heap: [LocalDate]] = [:]
    private var count: [Heap: Int] = [:]
    private var depth: [Heap: Int] = [:]

    mutating func add(_ one: TransmissionCase, to heap: Heap, generation: Int) {
        count[heap, default: 0] += 1
        depth[heap] = max(depth[heap] ?? 0, generation)
        if let date = one.date { dates[heap, default: []].append(date) }
    }

    func marks(markOf: [Int: Int]) -> [ChainMark] {
        count.map { heap, weight in
            let known = (dates[heap] ?? []).sorted()
            let middle = known.isEmpty ? nil : known[known.count / 2]
            let (kind, parent, name): (ChainMark.Kind, Int?, String) = switch heap {
            case .below(let node): (.rest, markOf[node], "")
            case .small(let sizes): (.smallChains(trees[sizes] ?? 0, sizes), nil, String(repeating: "b", count: sizes.lowerBound.bitWidth - sizes.lowerBound.leadingZeroBitCount))
            case .isolated: (.isolated, nil, "a")
            }
            return ChainMark(kind: kind, weight: weight, generations: depth[heap] ?? 1, date: middle, parent: parent, household: nil, cluster: nil, name: name)
        }.sorted { ($0.parent ?? .max, $1.name) < ($1.parent ?? .max, $0.name) }
    }
}
