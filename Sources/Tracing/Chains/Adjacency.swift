/// Who follows whom, packed in two arrays: the edges of node `i` are `edges[start[i]..<start[i + 1]]`.
struct Adjacency: Sendable {
    /// Numbers of edges, grouped by node.
    let edges: [Int]
    let start: [Int]

    /// Groups the edges by the node given for each, keeping their order within a node.
    init(nodes: Int, grouping ends: [Int]) {
        var start = [Int](repeating: 0, count: nodes + 1)
        for end in ends { start[end + 1] += 1 }
        for node in 0..<nodes { start[node + 1] += start[node] }
        var next = start
        var edges = [Int](repeating: 0, count: ends.count)
        for (edge, end) in ends.enumerated() {
            edges[next[end]] = edge
            next[end] += 1
        }
        self.edges = edges
        self.start = start
    }

    subscript(node: Int) -> ArraySlice<Int> { edges[start[node]..<start[node + 1]] }

    func count(_ node: Int) -> Int { start[node + 1] - start[node] }
}
