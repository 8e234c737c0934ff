import Dispatch
import Synchronization

/// The bounded queue between the tasks that ask and the threads that own connections.
///
/// A semaphore counts arrivals and a mutex guards the list: a thread that has nothing to do sleeps. A wake-up that
/// finds the list already emptied by another thread goes back to sleep.
final class WorkQueue: Sendable {
    private struct State {
        var waiting: [any Work] = []
        var isClosed = false
        var busy = 0
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)
    private let capacity: Int
    private let patience: Duration

    /// - Parameters:
    ///   - capacity: how many may wait before others are told `.overloaded`.
    ///   - patience: who waited longer than this is told `.overloaded` when its turn comes: its caller has gone.
    init(capacity: Int, patience: Duration) {
        self.capacity = capacity
        self.patience = patience
    }

    /// - Throws: `.overloaded` or `.closed`.
    func add(_ work: any Work) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw DatabaseError(.closed, "the database is closed") }
            guard state.waiting.count < capacity else { throw Self.overloaded }
            state.waiting.append(work)
        }
        arrivals.signal()
    }

    /// Sleeps until there is work; takes up to `limit` at once. Empty when the queue is closed and drained.
    func take(atMost limit: Int = 1) -> [any Work] {
        while true {
            arrivals.wait()
            let (taken, isClosed) = state.withLock { state in
                let taken = Array(state.waiting.prefix(limit))
                state.waiting.removeFirst(taken.count)
                return (taken, state.isClosed)
            }
            let now = ContinuousClock.now
            for late in taken where hasExpired(late, at: now) { late.fail(Self.overloaded) }
            let fresh = taken.filter { !hasExpired($0, at: now) }
            if !fresh.isEmpty { return fresh }
            if isClosed && taken.isEmpty { return [] }
        }
    }

    /// Those who waited too long, for a thread that cannot serve anyone: it tells them why.
    func takeExpired() -> [any Work] {
        state.withLock { state in
            let now = ContinuousClock.now
            let expired = state.waiting.filter { hasExpired($0, at: now) }
            state.waiting.removeAll { hasExpired($0, at: now) }
            return expired
        }
    }

    /// All those who still wait, for the last thread to leave without having served them.
    func takeAll() -> [any Work] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    /// Refuses newcomers and wakes the threads, which end once the list is empty.
    func close(threads: Int) {
        let first = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if first { for _ in 0..<threads { arrivals.signal() } }
    }

    /// A thread serves what it took.
    func begin() { state.withLock { $0.busy += 1 } }
    func end() { state.withLock { $0.busy -= 1 } }

    /// What is in it, for whoever watches.
    func load(_ name: String, connections: Int) -> DatabaseLoad.Queue {
        state.withLock { DatabaseLoad.Queue(name: name, waiting: $0.waiting.count, busy: $0.busy, connections: connections) }
    }

    var count: Int { state.withLock { $0.waiting.count } }
    var isClosed: Bool { state.withLock { $0.isClosed } }

    private func hasExpired(_ work: any Work, at now: ContinuousClock.Instant) -> Bool {
        work.submitted.duration(to: now) > patience
    }

    private static let overloaded = DatabaseError(
        .overloaded, "too many requests are waiting for the database", remedy: "try again in a few seconds")
}
