/// A table and those of its columns that rows are added to by thousands.
public struct BulkTable: Sendable {
    let table: SQLIdentifier
    let columns: [SQLIdentifier]
    /// For one row with its values.
    let insertText: String
    let copyText: String

    /// For some rows with their values, numbered from `$1`.
    func insertText(rows: Int) -> String {
        let places = (0..<rows).map { row in "(" + columns.indices.map { "$\(row * columns.count + $0 + 1)" }.joined(separator: ", ") + ")" }
        return "INSERT INTO \(table.quoted) (\(columns.map(\.quoted).joined(separator: ", "))) VALUES \(places.joined(separator: ", "))"
    }

    public init(_ table: SQLIdentifier, _ columns: [SQLIdentifier]) {
        self.table = table
        self.columns = columns
        let names = columns.map(\.quoted).joined(separator: ", ")
        insertText = "INSERT INTO \(table.quoted) (\(names)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
        copyText = "COPY \(table.quoted) (\(names)) FROM STDIN"
    }
}
