/// Which column means what, for tables with these headers. Saved as JSON and applied again to the next file alike.
public struct ColumnMapping: Sendable, Hashable, Codable {
    /// Code of the vocabulary: `cas` or `liens`.
    public var vocabulary: String
    public var header: [String]
    /// Code of the meaning → index of the column, from 0.
    public var columns: [String: Int]
    /// Code of the meaning → how its dates are read; day first for those that are not named.
    public var dates: [String: DateReading]
    /// Characters that part several identifiers in one cell.
    public var separators: String

    public init(
        vocabulary: Vocabulary, header: [String], columns: [String: Int], dates: [String: DateReading] = [:],
        separators: String = String(SourceList.separators)
    ) {
        self.vocabulary = vocabulary.code
        self.header = header
        self.columns = columns
        self.dates = dates
        self.separators = separators
    }

    /// Whether a table has the same columns in the same order, but for case, accents and underscores.
    public func suits(header other: [String]) -> Bool {
        header.count == other.count && zip(header, other).allSatisfy { ColumnName($0).normalized == ColumnName($1).normalized }
    }

    /// The cell of a row that has this meaning, without white space; `nil` when missing.
    func value(_ code: String, in cells: [String]) -> String? {
        guard let column = columns[code], cells.indices.contains(column) else { return nil }
        return MissingValue.value(cells[column])
    }

    func reading(_ code: String) -> DateReading { dates[code] ?? DateReading() }
}
