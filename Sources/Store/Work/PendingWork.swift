import Synchronization

/// A body, the task that waits for its value, and the value until COMMIT.
final class PendingWork<Value: Sendable>: Work {
    let access: Access
    let submitted = ContinuousClock.now
    private let body: @Sendable (any Session) throws -> Value
    let cancellation: Cancellation
    private let continuation: CheckedContinuation<Value, any Error>
    private let value = Mutex<Value?>(nil)

    init(
        access: Access, cancellation: Cancellation, continuation: CheckedContinuation<Value, any Error>,
        body: @escaping @Sendable (any Session) throws -> Value
    ) {
        self.access = access
        self.body = body
        self.cancellation = cancellation
        self.continuation = continuation
    }

    func perform(_ session: any Session) throws {
        if cancellation.isRequested { throw CancellationError() }
        let result = try body(session)
        value.withLock { $0 = result }
    }

    func finish() {
        if let result = value.withLock({ $0 }) {
            continuation.resume(returning: result)
        } else {
            fail(DatabaseError(.other, "a request was answered before it ran"))
        }
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
