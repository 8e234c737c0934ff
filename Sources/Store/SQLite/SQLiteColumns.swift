internal import GRDB
internal import GRDBSQLite

/// The column names of the statements that one thread runs again and again: thirty names and their positions cost more to
/// make than a row costs to read. Never shared between threads.
final class SQLiteColumns {
    private var kept: [OpaquePointer: Columns] = [:]
    /// Statements come and go with GRDB's own memory of them: beyond this many, the oldest addresses mean nothing.
    private static let most = 1_000

    /// The columns of a statement. What is kept under its address is compared with its names first: the statement may be
    /// another one by now, or its table may have a column more.
    func of(_ statement: SQLiteStatement) -> Columns {
        let count = Int(sqlite3_column_count(statement))
        if let known = kept[statement], known.names.count == count, names(known.names, are: statement) { return known }
        let columns = Columns((0..<count).map { String(cString: sqlite3_column_name(statement, Int32($0))) })
        if kept.count >= Self.most { kept = [:] }
        kept[statement] = columns
        return columns
    }

    private func names(_ names: [String], are statement: SQLiteStatement) -> Bool {
        for (place, name) in names.enumerated() where !isNamed(name, sqlite3_column_name(statement, Int32(place))) { return false }
        return true
    }

    private func isNamed(_ name: String, _ found: UnsafePointer<CChar>?) -> Bool {
        guard let found else { return false }
        var place = found
        for byte in name.utf8 {
            guard UInt8(bitPattern: place.pointee) == byte else { return false }
            place += 1
        }
        return place.pointee == 0
    }
}
