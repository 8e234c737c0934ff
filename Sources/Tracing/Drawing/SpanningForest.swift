import Core

/// One source kept for each case, so that chains become trees that can be drawn row by row.
///
/// Of several sources the one of the same household is preferred, else the earliest by onset.
struct SpanningForest: Sendable {
    /// Source of each case, or nil at the root of a tree.
    let parent: [Int?]
    /// Links not in a tree, to be drawn in dashes: several sources, and returns of a loop.
    let others: [(from: Int, to: Int)]
    /// Cases, sources before those they infected.
    let order: [Int]
    /// Cases in the tree below each case, itself included.
    let size: [Int]
    /// Generations in the tree below each case, its own included.
    let height: [Int]

    init(_ graph: TransmissionGraph) {
        let cases = graph.cases
        var parent = [Int?](repeating: nil, count: cases.count)
        var others: [(from: Int, to: Int)] = []
        for node in cases.indices {
            let declared = graph.into[node]
            let usable = declared.filter { graph.followed[$0] }
            let home = usable.first { cases[node].household != nil && cases[graph.sources[$0]].household == cases[node].household }
            let chosen = home ?? usable.first
            parent[node] = chosen.map { graph.sources[$0] }
            for edge in declared where edge != chosen { others.append((graph.sources[edge], node)) }
        }
        let order = graph.topologicalOrder
        var size = [Int](repeating: 1, count: cases.count)
        var height = [Int](repeating: 1, count: cases.count)
        for node in order.reversed() {
            guard let above = parent[node] else { continue }
            size[above] += size[node]
            height[above] = max(height[above], height[node] + 1)
        }
        (self.parent, self.others, self.order, self.size, self.height) = (parent, others, order, size, height)
    }
}
