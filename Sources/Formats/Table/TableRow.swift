/// One row of a table: as many cells as the header has names, missing ones empty.
public struct TableRow: Sendable, Hashable {
    /// Line of the file where the row begins (CSV) or number of the row (XLSX), from 1.
    public let line: Int
    public let cells: [String]
}

/// What comes out of a table, in the order of the file.
public enum TableEvent: Sendable, Hashable {
    case row(TableRow)
    case refused(RefusedRow)
}
