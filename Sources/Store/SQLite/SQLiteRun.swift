internal import GRDB
internal import GRDBSQLite

/// A statement run once: values bound by copy, rows read where they stand. GRDB prepares and keeps the statement; its
/// own rows go through three more representations, which a thousand requests a second can do without.
struct SQLiteRun {
    /// SQLite copies what it is given: the value may go.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    let statement: SQLiteStatement

    /// - Throws: the engine's error; the statement is ready to be used again.
    func rows(_ values: [SQLValue], columns: SQLiteColumns) throws -> [Row] {
        defer { rest() }
        try bind(values)
        guard try step() else { return [] }
        // Only now: the engine prepares a statement again when it runs and finds another schema.
        let columns = columns.of(statement)
        let count = Int32(columns.names.count)
        var rows: [Row] = []
        repeat { rows.append(Row(columns: columns, values: (0..<count).map(value))) } while try step()
        return rows
    }

    /// Runs to the end, whatever rows there are.
    func execute(_ values: [SQLValue]) throws {
        defer { rest() }
        try bind(values)
        while try step() {}
    }

    private func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure
        }
    }

    private func rest() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    private var failure: GRDB.DatabaseError {
        let database = sqlite3_db_handle(statement)
        return GRDB.DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database)), message: String(cString: sqlite3_errmsg(database)),
            sql: String(cString: sqlite3_sql(statement)))
    }

    private func bind(_ values: [SQLValue]) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
            throw DatabaseError(.other, "a statement was given \(values.count) values for \(sqlite3_bind_parameter_count(statement)) places")
        }
        for (index, value) in values.enumerated() { try bind(value.checked(), at: Int32(index + 1)) }
    }

    private func bind(_ value: SQLValue, at place: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, place)
            case .int(let number): sqlite3_bind_int64(statement, place, number)
            case .double(let number): sqlite3_bind_double(statement, place, number)
            case .bool(let truth): sqlite3_bind_int64(statement, place, truth ? 1 : 0)
            case .text(var text):
                text.withUTF8 { utf8 in
                    // An empty text may have no address, and an address that is none would bind NULL.
                    utf8.baseAddress.map {
                        $0.withMemoryRebound(to: CChar.self, capacity: utf8.count) { sqlite3_bind_text(statement, place, $0, Int32(utf8.count), Self.copied) }
                    } ?? sqlite3_bind_text(statement, place, "", 0, Self.copied)
                }
            case .blob(let bytes):
                bytes.withUnsafeBytes { raw in
                    guard let base = raw.baseAddress, !raw.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
                    return sqlite3_bind_blob(statement, place, base, Int32(raw.count), Self.copied)
                }
            }
        guard code == SQLITE_OK else { throw failure }
    }

    private func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .int(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: .double(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            .text(String(decoding: UnsafeBufferPointer(start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self))
        case SQLITE_BLOB:
            .blob([UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))))
        default: .null
        }
    }
}
