internal import GRDB

/// A GRDB connection inside one savepoint or one read transaction.
final class SQLiteSession: Session {
    var engine: Engine { .sqlite }
    /// The first failure: after it the session refuses to go on, as a PostgreSQL transaction would.
    private(set) var failure: DatabaseError?
    private let database: GRDB.Database
    private let columns: SQLiteColumns
    /// Nil for who reads: nothing of theirs is committed.
    private let holds: SQLiteHolds?
    private let cancellation: Cancellation

    init(_ database: GRDB.Database, columns: SQLiteColumns, cancellation: Cancellation = Cancellation(), holds: SQLiteHolds? = nil) {
        self.database = database
        self.cancellation = cancellation
        self.columns = columns
        self.holds = holds
    }

    func hold(key: Int64) throws { holds?.take(key) }

    /// Whether a statement changes nothing and reads none of the tables, views and subqueries included, as SQLite itself says.
    func onlyReads(_ sql: SQL, noneOf tables: Set<String>) throws -> Bool {
        try watched {
            let statement = try database.cachedStatement(sql: sql.text)
            return statement.isReadonly && !tables.contains { statement.databaseRegion.isModified(byEventsOfKind: .insert(tableName: $0)) }
        }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try watched {
            let before = database.totalChangesCount
            let statement = try database.cachedStatement(sql: sql.text)
            // What changes the schema takes no value, and GRDB must know: it then forgets the statements it keeps.
            if sql.values.isEmpty { try statement.execute() } else { try SQLiteRun(statement: statement.sqliteStatement).execute(sql.values) }
            // A statement that changes nothing (DDL) leaves the previous count standing.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try read(reading) { try execute(sql) }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try watched {
            try SQLiteRun(statement: database.cachedStatement(sql: sql.text).sqliteStatement).rows(sql.values, columns: columns)
        }
    }

    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try read(reading) {
            try watched {
                let statement = try database.cachedStatement(sql: table.insertText)
                try SQLiteAppend(statement: statement.sqliteStatement, columns: table.columns.count).run(rows)
            }
        }
    }

    private func read(_ reading: (DatabaseError) -> DatabaseError, _ act: () throws -> Void) throws {
        do { try act() } catch let error as DatabaseError {
            failure = reading(error)
            throw reading(error)
        }
    }

    func refuseIfFailed() throws {
        if let failure { throw failure }
    }

    private func watched<Value>(_ act: () throws -> Value) throws -> Value {
        try refuseIfFailed()
        do {
            if cancellation.isRequested { throw DatabaseError.abandoned }
            return try act()
        } catch {
            let translated = DatabaseError.from(error)
            failure = translated
            throw translated
        }
    }
}
