public import Core
public import Desk
import Synchronization

/// A clock that stands still until it is moved.
public final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    public init(_ moment: Instant) { self.moment = Mutex(moment) }

    public var now: Instant { moment.withLock { $0 } }
    public var clock: Clock { Clock { self.now } }

    public func set(_ moment: Instant) { self.moment.withLock { $0 = moment } }

    public func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0, milliseconds: Int64 = 0) {
        moment.withLock {
            $0 = $0.adding(hours: 24 * days + hours).adding(minutes: minutes).adding(seconds: seconds).adding(milliseconds: milliseconds)
        }
    }
}
