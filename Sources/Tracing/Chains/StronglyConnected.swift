/// Strongly connected components by Tarjan's algorithm, with its own stack: a chain of a hundred
/// thousand cases must not exhaust the stack of the machine.
struct StronglyConnected: Sendable {
    /// Number of the component of each node.
    let number: [Int]
    /// Components of two nodes or more, members in increasing order.
    let cycles: [[Int]]

    init(nodes: Int, targets: [Int], out: Adjacency) {
        var search = Search(nodes: nodes)
        for node in 0..<nodes where search.index[node] < 0 { search.explore(from: node, targets: targets, out: out) }
        number = search.number
        cycles = search.cycles.sorted { $0[0] < $1[0] }
    }

    private struct Search {
        var index: [Int]
        var low: [Int]
        var number: [Int]
        var onStack: [Bool]
        var cursor: [Int]
        var stack: [Int] = []
        var path: [Int] = []
        var cycles: [[Int]] = []
        var visited = 0
        var components = 0

        init(nodes: Int) {
            index = [Int](repeating: -1, count: nodes)
            low = [Int](repeating: 0, count: nodes)
            number = [Int](repeating: -1, count: nodes)
            onStack = [Bool](repeating: false, count: nodes)
            cursor = [Int](repeating: 0, count: nodes)
        }

        mutating func explore(from root: Int, targets: [Int], out: Adjacency) {
            enter(root, out)
            while let node = path.last {
                if cursor[node] < out.start[node + 1] {
                    let next = targets[out.edges[cursor[node]]]
                    cursor[node] += 1
                    if index[next] < 0 {
                        enter(next, out)
                    } else if onStack[next] {
                        low[node] = min(low[node], index[next])
                    }
                } else {
                    path.removeLast()
                    if let above = path.last { low[above] = min(low[above], low[node]) }
                    if low[node] == index[node] { close(node) }
                }
            }
        }

        private mutating func enter(_ node: Int, _ out: Adjacency) {
            index[node] = visited
            low[node] = visited
            visited += 1
            cursor[node] = out.start[node]
            stack.append(node)
            onStack[node] = true
            path.append(node)
        }

        private mutating func close(_ node: Int) {
            var members: [Int] = []
            while let top = stack.popLast() {
                onStack[top] = false
                number[top] = components
                members.append(top)
                if top == node { break }
            }
            components += 1
            if members.count > 1 { cycles.append(members.sorted()) }
        }
    }
}
