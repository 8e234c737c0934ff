/// How long to leave a failing thing alone: not at all after a first failure, then twice as long each time.
struct Backoff {
    static let first = Duration.milliseconds(100)
    static let longest = Duration.seconds(5)

    private var failures = 0
    private var until: ContinuousClock.Instant?

    /// What remains to be waited at `now`.
    func remaining(at now: ContinuousClock.Instant) -> Duration {
        until.map { max(.zero, now.duration(to: $0)) } ?? .zero
    }

    mutating func failed(at now: ContinuousClock.Instant) {
        failures += 1
        guard failures > 1 else { return }
        until = now + min(Self.longest, Self.first * (1 << min(failures - 2, 10)))
    }

    mutating func succeeded() { self = Backoff() }
}
