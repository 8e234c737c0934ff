import Synchronization

/// Set when whoever asked no longer waits. Read before each statement, and told to the engine when one is under way.
final class Cancellation: Sendable {
    private struct Running: Sendable {
        var interrupt: (@Sendable () -> Void)?
        var isInterrupted = false
    }

    private let requested = Atomic(false)
    private let running = Mutex(Running())

    var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Returns at once: `interrupt` waits for nothing.
    func request() {
        requested.store(true, ordering: .relaxed)
        running.withLock { running in
            guard let interrupt = running.interrupt else { return }
            running.isInterrupted = true
            interrupt()
        }
    }

    /// Runs an act that may be interrupted, and nothing after it: what follows on the same connection is somebody else's.
    /// - Parameter interrupt: stops the statement under way, from another thread.
    /// - Throws: what the act throws; ``DatabaseError/abandoned`` if it was interrupted and ended all the same.
    func whileRunning<Value>(_ interrupt: @escaping @Sendable () -> Void, _ act: () throws -> Value) throws -> Value {
        running.withLock { $0 = Running(interrupt: interrupt) }
        defer { running.withLock { $0.interrupt = nil } }
        let value = try act()
        if isInterrupted { throw DatabaseError.abandoned }
        return value
    }

    /// Whether the engine was told to stop: its answer may still be on its way.
    var isInterrupted: Bool { running.withLock { $0.isInterrupted } }
}

extension DatabaseError {
    /// The act of somebody who no longer waits, given up between two statements or in one.
    static let abandoned = DatabaseError(.timeout, "whoever asked no longer waits: nothing was saved")
}
