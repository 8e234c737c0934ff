internal import GRDB

/// One moment of the database, as long as somebody looks at it. Begun and ended by statements that the connection keeps: GRDB
/// prepares its own anew each time, and asks before each read whether the schema changed, which SQLite sees by itself.
struct SQLiteMoment {
    private let database: GRDB.Database

    init(_ database: GRDB.Database) { self.database = database }

    /// - Throws: what the body throws, or the engine when it cannot begin or end; nothing is open afterwards.
    func look(_ body: () throws -> Void) throws {
        try command("BEGIN DEFERRED")
        do {
            try body()
            try command("COMMIT")
        } catch {
            // What ended the statement may have ended the transaction.
            if database.isInsideTransaction { try command("ROLLBACK") }
            throw error
        }
    }

    private func command(_ sql: String) throws {
        try SQLiteRun(statement: database.cachedStatement(sql: sql).sqliteStatement).execute([])
    }
}
