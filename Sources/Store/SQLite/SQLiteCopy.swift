internal import Foundation
internal import GRDB

/// A whole copy of the file, as of one moment, and a whole reading of it.
enum SQLiteCopy {
    /// Copies by SQLite's own backup, from one snapshot of a reading connection: the writer is not held up, nothing is
    /// checkpointed, and no other process opens the file.
    static func write(_ pool: DatabasePool, to path: String) throws {
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw DatabaseError(
                .other, "cannot create \(path): \(String(cString: strerror(errno)))", remedy: "name a new file in a folder that can be written to")
        }
        close(file)
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.close()
        } catch {
            unlink(path)
            throw DatabaseError.translated(error)
        }
    }

    /// `integrity_check` and `foreign_key_check`, in words that hold no stored value.
    static func inspect(_ database: GRDB.Database) throws -> [String] {
        let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let references = try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").reduce(into: [String: Int]()) { found, row in
            found["\(row[0] as String? ?? "?") → \(row[2] as String? ?? "?")", default: 0] += 1
        }
        return pages + references.sorted { $0.key < $1.key }.map { "\($0.value) rows refer to nothing: \($0.key)" }
    }
}
