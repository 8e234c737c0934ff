internal import CLibpq
internal import Foundation

/// Asks the server to stop what one connection runs. It is asked over a connection of its own, which a server in trouble may not take:
/// nobody waits for that.
final class PostgreSQLCanceller: Sendable {
    /// libpq allows its use from any thread: it is a copy of what it takes to ask.
    nonisolated(unsafe) private let handle: OpaquePointer

    /// Nil when there is no memory for it, or no connection.
    init?(_ connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    deinit { PQfreeCancel(handle) }

    func cancel() {
        Thread { [self] in
            var words = [CChar](repeating: 0, count: 256)
            _ = PQcancel(handle, &words, Int32(words.count))
        }.start()
    }
}
