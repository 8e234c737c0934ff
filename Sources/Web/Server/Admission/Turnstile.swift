import Synchronization

/// How many requests are being answered, and whether one more may be. Those refused are told at once, before anything
/// was looked up for them: a queue that grows serves nobody.
///
/// A queue that comes and goes is another matter: the disk held its breath, ten doctors pressed a button together. As long as
/// the house has been too full for less than `patience`, and nobody of that urgency was turned away a moment ago, it takes
/// in twice as many; whoever came waits that long at most. Exports never: they can be made again in an hour.
final class Turnstile: Sendable {
    private struct State {
        var inside = 0
        var shed: [Urgency: Int] = [:]
        var standing = 0
        /// Since when there is no place for an urgency; nothing while there is.
        var fullSince: [Urgency: ContinuousClock.Instant] = [:]
        var shedAt: [Urgency: ContinuousClock.Instant] = [:]
    }

    struct Figures: Sendable {
        let inside: Int
        let shed: [Urgency: Int]
        /// Let in although there was no place, for the moment that a crowd may last.
        let standing: Int
    }

    /// Whoever was turned away less than this ago was turned away by a flood, not by a moment's crowd.
    static let calm: Duration = .seconds(5)

    let places: Int
    let patience: Duration
    private let open: [Urgency: Int]
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// - Parameters:
    ///   - places: requests answered at the same time, whatever they are.
    ///   - patience: how long a crowd may last; nothing by default.
    init(places: Int, patience: Duration = .zero, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.places = places
        self.patience = patience
        self.now = now
        open = Dictionary(uniqueKeysWithValues: Urgency.allCases.map { ($0, max(1, places * $0.share / 100)) })
    }

    /// Takes a place, if one of those open to this urgency is free or may be made.
    func enter(_ urgency: Urgency) -> Bool {
        state.withLock { state in
            let room = open[urgency] ?? 1
            guard state.inside < room || stands(urgency, room, &state) else {
                state.shed[urgency, default: 0] += 1
                state.shedAt[urgency] = now()
                return false
            }
            state.inside += 1
            for (urgency, room) in open where room == state.inside { state.fullSince[urgency] = now() }
            return true
        }
    }

    func leave() {
        state.withLock { state in
            for (urgency, room) in open where room == state.inside { state.fullSince[urgency] = nil }
            state.inside -= 1
        }
    }

    var figures: Figures { state.withLock { Figures(inside: $0.inside, shed: $0.shed, standing: $0.standing) } }

    private func stands(_ urgency: Urgency, _ room: Int, _ state: inout State) -> Bool {
        guard patience > .zero, urgency > .export, state.inside < room * 2, let since = state.fullSince[urgency] else { return false }
        let moment = now()
        guard moment - since < patience, state.shedAt[urgency].map({ moment - $0 > Self.calm }) ?? true else { return false }
        state.standing += 1
        return true
    }
}
