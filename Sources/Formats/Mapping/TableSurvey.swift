/// A first pass over a table: what its columns look like and how many rows it has. Nothing of the rows is kept.
public struct TableSurvey: Sendable {
    public let header: [String]
    public let shapes: [ColumnShape]
    public let counts: TableCounts
    public let findings: [TableFinding]
    public let format: TableFormat
    public let encoding: String

    /// Reads the table to its end, or `limit` rows of it.
    public init(_ table: TableReader, limit: Int = .max) throws(TableError) {
        var shapes = [ColumnShape](repeating: ColumnShape(), count: table.header.count)
        while table.counts.lus < limit, let event = try table.next() {
            guard case .row(let row) = event else { continue }
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty { shapes[index].see(cell) }
        }
        self.shapes = shapes
        (header, counts, findings, format, encoding) = (table.header, table.counts, table.findings, table.format, table.encoding)
    }
}
