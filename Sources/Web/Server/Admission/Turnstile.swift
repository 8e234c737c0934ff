import Synchronization

/// How many requests are being answered, and whether one more may be. Those refused are told at once, before anything
/// was looked up for them: a queue that grows serves nobody.
final class Turnstile: Sendable {
    private struct State {
        var inside = 0
        var shed: [Urgency: Int] = [:]
    }

    struct Figures: Sendable {
        let inside: Int
        let shed: [Urgency: Int]
    }

    let places: Int
    private let state = Mutex(State())

    /// - Parameter places: requests answered at the same time, whatever they are.
    init(places: Int) { self.places = places }

    /// Takes a place, if one of those open to this urgency is free.
    func enter(_ urgency: Urgency) -> Bool {
        state.withLock { state in
            guard state.inside < max(1, places * urgency.share / 100) else {
                state.shed[urgency, default: 0] += 1
                return false
            }
            state.inside += 1
            return true
        }
    }

    func leave() { state.withLock { $0.inside -= 1 } }

    var figures: Figures { state.withLock { Figures(inside: $0.inside, shed: $0.shed) } }
}

/// More was asked than can be answered: come back in a moment.
struct Overloaded: Error {
    /// Spread, so that those who were refused together do not come back together.
    let seconds: Int
}
