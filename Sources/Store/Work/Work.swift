/// A request waiting for a connection, its value type forgotten so that one queue holds them all.
///
/// It is answered exactly once: by `finish` after `perform` and a durable COMMIT, or by `fail`.
protocol Work: AnyObject, Sendable {
    var access: Access { get }
    var submitted: ContinuousClock.Instant { get }
    var cancellation: Cancellation { get }

    /// Runs the body and keeps its value. May be called again: the last value counts.
    func perform(_ session: any Session) throws
    func finish()
    func fail(_ error: any Error)
}

enum Access: Sendable {
    case read, write
}
