/// Which links to follow so that no walk ever comes back: every link outside the loops, and inside a
/// loop those that do not return to a case already on the way, starting from its earliest member.
///
/// The choice depends on dates and identifiers alone, never on the order of the rows.
enum CycleBreaking {
    /// For each link, whether it is followed. Nodes are numbered by date, so the earliest member is the lowest.
    static func followed(targets: [Int], out: Adjacency, components: StronglyConnected) -> [Bool] {
        var followed = [Bool](repeating: true, count: targets.count)
        guard !components.cycles.isEmpty else { return followed }
        var state = [State](repeating: .new, count: components.number.count)
        var cursor = out.start
        for cycle in components.cycles {
            var path = [cycle[0]]
            state[cycle[0]] = .open
            while let node = path.last {
                guard cursor[node] < out.start[node + 1] else {
                    state[node] = .done
                    path.removeLast()
                    continue
                }
                let edge = out.edges[cursor[node]]
                cursor[node] += 1
                let next = targets[edge]
                guard components.number[next] == components.number[node] else { continue }
                switch state[next] {
                case .open: followed[edge] = false
                case .done: break
                case .new:
                    state[next] = .open
                    path.append(next)
                }
            }
        }
        return followed
    }

    private enum State { case new, open, done }
}
