import Synchronization

/// Ends answers that take too long. All share one timer: one of its own for each would outlive its answer by the whole limit, and under
/// load that is tens of thousands of them.
final class AnswerDeadlines: Sendable {
    private struct Answer {
        let due: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    private struct State {
        var begun: UInt64 = 0
        var underWay: [UInt64: Answer] = [:]
        var isWatched = false
    }

    let limit: Duration
    private let state = Mutex(State())

    init(limit: Duration) { self.limit = limit }

    /// Runs a body and cancels it at the limit. What it then still answers is answered; what it throws is ``AnswerTooLate``.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task(operation: body)
        let number = begin { task.cancel() }
        let outcome = await withTaskCancellationHandler { await task.result } onCancel: { task.cancel() }
        let wasInTime = state.withLock { $0.underWay.removeValue(forKey: number) != nil }
        if case .failure = outcome, !wasInTime { throw AnswerTooLate() }
        return try outcome.get()
    }

    /// How many are under way.
    var count: Int { state.withLock { $0.underWay.count } }

    private func begin(_ cancel: @escaping @Sendable () -> Void) -> UInt64 {
        let due = ContinuousClock.now + limit
        let (number, mustWatch) = state.withLock { state in
            state.begun += 1
            state.underWay[state.begun] = Answer(due: due, cancel: cancel)
            defer { state.isWatched = true }
            return (state.begun, !state.isWatched)
        }
        if mustWatch { Task { await watch() } }
        return number
    }

    /// Sleeps until the oldest is due: those that begin meanwhile are due later. Ends when nothing is under way.
    private func watch() async {
        while let due = next() {
            try? await Task.sleep(until: due, clock: .continuous)
            for late in expired() { late.cancel() }
        }
    }

    private func next() -> ContinuousClock.Instant? {
        state.withLock { state in
            let due = state.underWay.values.map(\.due).min()
            state.isWatched = due != nil
            return due
        }
    }

    private func expired() -> [Answer] {
        let now = ContinuousClock.now
        return state.withLock { state in
            let late = state.underWay.filter { $0.value.due <= now }
            for number in late.keys { state.underWay[number] = nil }
            return Array(late.values)
        }
    }
}

/// An answer was interrupted: what it began in the database is rolled back or complete.
struct AnswerTooLate: Error {}
