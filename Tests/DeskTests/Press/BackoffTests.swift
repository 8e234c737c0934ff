import Testing

@testable import Desk

@Suite struct BackoffTests {
    let now = ContinuousClock.now

    @Test func theFirstFailureIsForgivenThenThePauseDoubles() {
        var backoff = Backoff()
        backoff.failed(at: now)
        #expect(backoff.remaining(at: now) == .zero)
        backoff.failed(at: now)
        #expect(backoff.remaining(at: now) == .milliseconds(100))
        backoff.failed(at: now)
        #expect(backoff.remaining(at: now + .milliseconds(50)) == .milliseconds(150))
        #expect(backoff.remaining(at: now + .seconds(1)) == .zero)
    }

    @Test func itNeverGrowsPastItsLongestAndASuccessForgetsAll() {
        var backoff = Backoff()
        for _ in 1...100 { backoff.failed(at: now) }
        #expect(backoff.remaining(at: now) == Backoff.longest)
        backoff.succeeded()
        backoff.failed(at: now)
        #expect(backoff.remaining(at: now) == .zero)
    }
}
