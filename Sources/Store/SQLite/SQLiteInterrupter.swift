internal import GRDB
internal import GRDBSQLite

/// Stops the statement that one connection runs. For those that read alone: SQLite undoes the whole transaction of a writer it
/// interrupts, and others share it.
struct SQLiteInterrupter: Sendable {
    /// SQLite allows this one call from any thread, as long as the connection is open: it is while its reader works.
    nonisolated(unsafe) private let connection: SQLiteConnection?

    init(_ database: GRDB.Database) { connection = database.sqliteConnection }

    func interrupt() {
        if let connection { sqlite3_interrupt(connection) }
    }
}
