extension WorkQueue {
    /// Puts a body in the queue and waits for its value.
    func submit<Value: Sendable>(
        _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let work = PendingWork(
                    access: access, cancellation: cancellation, continuation: continuation, body: body)
                do { try add(work) } catch { work.fail(error) }
            }
        } onCancel: {
            cancellation.request()
        }
    }
}
