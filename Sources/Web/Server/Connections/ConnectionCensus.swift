import Synchronization

/// How many connections there are, in all and by address; who is one too many, and who was too slow.
final class ConnectionCensus: Sendable {
    private struct State {
        var open = 0
        var byAddress: [String: Int] = [:]
        var refused = 0
        var slow: [ConnectionPace.Fault: Int] = [:]
    }

    struct Figures: Sendable {
        let open: Int
        let refused: Int
        let slow: [ConnectionPace.Fault: Int]
    }

    private let limits: ConnectionLimits
    private let state = Mutex(State())

    init(_ limits: ConnectionLimits) { self.limits = limits }

    /// Counts a connection in.
    /// - Returns: false if it is one too many; it is not counted then.
    func enter(_ address: String) -> Bool {
        state.withLock { state in
            let mine = state.byAddress[address, default: 0]
            guard state.open < limits.connections, mine < limits.perAddress || limits.proxies.contains(address) else {
                state.refused += 1
                return false
            }
            state.open += 1
            state.byAddress[address] = mine + 1
            return true
        }
    }

    func leave(_ address: String) {
        state.withLock { state in
            state.open -= 1
            let left = state.byAddress[address, default: 1] - 1
            state.byAddress[address] = left > 0 ? left : nil
        }
    }

    func note(_ fault: ConnectionPace.Fault) {
        state.withLock { $0.slow[fault, default: 0] += 1 }
    }

    var figures: Figures {
        state.withLock { Figures(open: $0.open, refused: $0.refused, slow: $0.slow) }
    }
}
