/// A table with one row of column headings, repeated on each page it spans.
public struct PrintedTable: Codable, Sendable, Hashable {
    /// Names the table for those who hear it; printed above it.
    public var caption: String?
    /// One heading a column, at least one.
    public var headers: [String]
    /// Each row has exactly as many cells as there are headings; the press refuses any other.
    public var rows: [[String]]

    public init(caption: String? = nil, headers: [String], rows: [[String]]) {
        self.caption = caption
        self.headers = headers
        self.rows = rows
    }
}
