import Foundation
import Synchronization

/// One process on the file: an exclusive lock on `PATH.lock`, released by the system even if the process dies.
///
/// SQLite itself would let several processes in; but two that checkpoint the same file may corrupt it before
/// SQLite 3.51.3 (the "WAL reset" bug), and group commit supposes that nobody else writes.
final class SQLiteFileLock: Sendable {
    private let descriptor: Mutex<Int32>

    /// - Throws: ``DatabaseError`` if another opener holds the file, or if the folder cannot be written to.
    init(for path: String) throws {
        let lockPath = path + ".lock"
        let file = open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw DatabaseError(
                .other, "cannot create \(lockPath): \(String(cString: strerror(errno)))",
                remedy: "create its folder and let the account that runs Guichet write in it")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(file)
            throw DatabaseError(
                .busy, "the database \(path) is already open in another process or in this one",
                remedy: "stop the other guichet, or use PostgreSQL to run several")
        }
        descriptor = Mutex(file)
    }

    func release() {
        descriptor.withLock { file in
            if file >= 0 { Foundation.close(file) }
            file = -1
        }
    }

    deinit { release() }
}
