internal import GRDB
internal import GRDBSQLite

/// One statement run for each of thousands of rows: values bound where they stand, without a copy.
struct SQLiteAppend {
    let statement: SQLiteStatement
    let columns: Int

    /// - Throws: the engine's error for the row it refuses.
    func run(_ rows: BulkRows) throws {
        try rows.bytes.withUnsafeBytes { packed in
            // What was bound must not outlive the bytes it points to.
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            var cursor = BulkRows.Cursor(packed)
            for _ in 0..<rows.count {
                for column in 1...Int32(columns) { bind(cursor.next(), at: column) }
                let code = sqlite3_step(statement)
                sqlite3_reset(statement)
                guard code == SQLITE_DONE else {
                    throw GRDB.DatabaseError(
                        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(statement))),
                        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
                }
            }
        }
    }

    private func bind(_ value: BulkRows.Value, at column: Int32) {
        switch value {
        case .null: sqlite3_bind_null(statement, column)
        case .int(let number): sqlite3_bind_int64(statement, column, number)
        case .double(let number): sqlite3_bind_double(statement, column, number)
        case .bool(let truth): sqlite3_bind_int64(statement, column, truth ? 1 : 0)
        case .blob(let blob):
            guard let base = blob.baseAddress, !blob.isEmpty else { sqlite3_bind_zeroblob(statement, column, 0); return }
            sqlite3_bind_blob(statement, column, base, Int32(blob.count), nil)
        case .text(let utf8):
            // An empty text has no address of its own, and an address that is none would bind NULL.
            guard let base = utf8.baseAddress, !utf8.isEmpty else { sqlite3_bind_text(statement, column, "", 0, nil); return }
            sqlite3_bind_text(statement, column, base.assumingMemoryBound(to: CChar.self), Int32(utf8.count), nil)
        }
    }
}
