/// A row before the header is known.
enum RawRow {
    case cells(line: Int, [String])
    case broken(RefusedRow)
}

/// Where raw rows come from: one kind of file, one conformance.
protocol RowSource: AnyObject {
    var format: TableFormat { get }
    /// Name of the character encoding, in words a person knows.
    var encoding: String { get }
    var tally: FindingTally { get }
    /// `true` when short rows are the ordinary way of this format to leave cells empty.
    var shortRowsAreOrdinary: Bool { get }
    func next() throws(TableError) -> RawRow?
}
