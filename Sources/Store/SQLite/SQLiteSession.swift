internal import Foundation
internal import GRDB

/// A GRDB connection inside one savepoint or one read transaction.
final class SQLiteSession: Session {
    var engine: Engine { .sqlite }
    /// The first failure: after it the session refuses to go on, as a PostgreSQL transaction would.
    private(set) var failure: DatabaseError?
    private let database: GRDB.Database

    init(_ database: GRDB.Database) {
        self.database = database
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try watched {
            let before = database.totalChangesCount
            let statement = try database.cachedStatement(sql: sql.text)
            try statement.execute(arguments: Self.arguments(sql))
            // A statement that changes nothing (DDL) leaves the previous count standing.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try watched {
            let statement = try database.cachedStatement(sql: sql.text)
            let columns = Columns(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: Self.arguments(sql))
            var rows: [Row] = []
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: row.databaseValues.map(SQLValue.init)))
            }
            return rows
        }
    }

    func append(_ rows: BulkRows, to table: BulkTable) throws {
        try watched {
            let statement = try database.cachedStatement(sql: table.insertText)
            try SQLiteAppend(statement: statement.sqliteStatement, columns: table.columns.count).run(rows)
        }
    }

    func refuseIfFailed() throws {
        if let failure { throw failure }
    }

    private func watched<Value>(_ act: () throws -> Value) throws -> Value {
        try refuseIfFailed()
        do { return try act() } catch {
            let translated = DatabaseError.from(error)
            failure = translated
            throw translated
        }
    }

    private static func arguments(_ sql: SQL) throws -> StatementArguments {
        StatementArguments(try sql.values.map { try $0.checked().databaseValue })
    }
}

extension SQLValue {
    init(_ value: DatabaseValue) {
        self = switch value.storage {
        case .null: .null
        case .int64(let number): .int(number)
        case .double(let number): .double(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .int(let number): number.databaseValue
        case .double(let number): number.databaseValue
        case .bool(let bool): bool.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
