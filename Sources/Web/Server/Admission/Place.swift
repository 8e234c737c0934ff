import Synchronization

/// The place of one request among those being answered. It is given up while the request's body is waited for, so that
/// clients that take their time over it keep nobody out.
final class Place: Sendable {
    private let turnstile: Turnstile
    private let isInside = Mutex(true)

    /// Takes a place.
    /// - Throws: ``Overloaded``.
    init(_ turnstile: Turnstile, _ urgency: Urgency) throws {
        guard turnstile.enter(urgency) else { throw Overloaded() }
        self.turnstile = turnstile
    }

    /// Waits for what the client sends, outside. Whoever comes back was already admitted once: only a house that is full
    /// for everyone turns them away.
    /// - Throws: ``Overloaded``, or what the body throws.
    func whileWaiting<Value>(_ read: () async throws -> Value) async throws -> Value {
        leave()
        let value = try await read()
        guard turnstile.enter(.counter) else { throw Overloaded() }
        isInside.withLock { $0 = true }
        return value
    }

    /// A request that was never begun, its client gone, gives its place back too.
    deinit { leave() }

    /// Gives the place up; twice is harmless.
    func leave() {
        let wasInside = isInside.withLock { isInside in
            defer { isInside = false }
            return isInside
        }
        if wasInside { turnstile.leave() }
    }
}

/// More was asked than can be answered: come back in a moment.
struct Overloaded: Error {
    static let moments = 2...6

    /// Spread, so that those who were refused together do not come back together.
    let seconds: Int

    init(seconds: Int = Int.random(in: moments)) { self.seconds = seconds }
}
