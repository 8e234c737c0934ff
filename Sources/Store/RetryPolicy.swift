/// How often and how long apart a body that met another transaction is run again.
public struct RetryPolicy: Sendable {
    /// Runs in all, the first included.
    public var attempts: Int
    /// The pause before run number `n` (2, 3…).
    public var pause: @Sendable (_ run: Int) -> Duration

    public init(attempts: Int, pause: @escaping @Sendable (_ run: Int) -> Duration) {
        self.attempts = attempts
        self.pause = pause
    }

    /// Five runs; pauses drawn between zero and 10, 20, 40, 80 ms, so that those who collided do not meet again.
    public static let standard = RetryPolicy(attempts: 5) { run in
        .microseconds(Int64.random(in: 0...(5_000 << Int64(min(run - 1, 6)))))
    }

    /// Runs the act, again while it fails with a retryable error.
    func run<Value: Sendable>(_ act: @Sendable () async throws -> Value) async throws -> Value {
        var run = 1
        while true {
            do {
                return try await act()
            } catch let error as DatabaseError where error.isRetryable && run < attempts {
                run += 1
                try await Task.sleep(for: pause(run))
            }
        }
    }
}
