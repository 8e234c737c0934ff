import Synchronization

/// Lets a line through every so often.
final class Pace: Sendable {
    private let next = Mutex(ContinuousClock.now)

    var isDue: Bool {
        next.withLock { next in
            guard ContinuousClock.now >= next else { return false }
            next = .now + .seconds(2)
            return true
        }
    }
}
