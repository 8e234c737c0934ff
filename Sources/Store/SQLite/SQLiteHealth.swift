import Synchronization

/// Whether the writer may still write. After a COMMIT whose outcome is unknown it may not: the page cache may hold
/// what the disk does not, and a later flush that succeeds would prove nothing about the earlier one.
package final class SQLiteHealth: Sendable {
    private let cause = Mutex<String?>(nil)
    private let fault = Mutex<(@Sendable () throws -> Void)?>(nil)

    /// The error every later write gets, or nil while all is well.
    var refusal: DatabaseError? {
        cause.withLock { $0 }.map { cause in
            DatabaseError(
                .readOnly, "writing stopped after a failed commit (\(cause)); reading goes on",
                remedy: "check the disk, then restart: what was acknowledged is kept")
        }
    }

    func poison(_ error: DatabaseError) {
        cause.withLock { $0 = $0 ?? error.message }
    }

    /// An error to raise in the place of the next COMMIT, for tests of what follows a failed flush.
    package func failNextCommit(_ error: @escaping @Sendable () throws -> Void) {
        fault.withLock { $0 = error }
    }

    func raiseInjectedFault() throws {
        let fault = fault.withLock { fault in
            defer { fault = nil }
            return fault
        }
        try fault?()
    }
}
