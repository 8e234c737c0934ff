/// A titled part of a printed document: label/value lines, then running text, then a table.
/// Any of the three may be empty; a letter is one section of paragraphs without a title.
public struct PrintedSection: Codable, Sendable, Hashable {
    /// Shown as a heading; nothing is shown when empty.
    public var title: String
    /// Aligned label/value pairs.
    public var lines: [PrintedLine]
    /// Running text, a paragraph each; a line feed inside one breaks the line.
    public var paragraphs: [String]
    /// A table, after everything else.
    public var table: PrintedTable?

    public init(
        title: String = "",
        lines: [PrintedLine] = [],
        paragraphs: [String] = [],
        table: PrintedTable? = nil
    ) {
        self.title = title
        self.lines = lines
        self.paragraphs = paragraphs
        self.table = table
    }
}
