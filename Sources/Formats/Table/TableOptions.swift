/// How to read a table, and how much of it is reasonable.
public struct TableOptions: Sendable, Hashable {
    /// Name of the sheet of a workbook; the first one when `nil`.
    public var sheet: String?
    /// Delimiter of a CSV file; found from its first lines when `nil`.
    public var delimiter: Delimiter?
    /// Longest cell, in bytes of UTF-8. A spreadsheet itself stops at 32,767 characters.
    public var cellLimit = 65_536
    /// Longest row of a CSV file, in bytes, line breaks inside quotes included.
    public var rowLimit = 1 << 20
    /// Largest part of a workbook once decompressed, in bytes.
    public var partLimit = 4 << 30
    /// Greatest ratio between a decompressed part and its compressed form, looked at beyond 1 MB.
    public var ratioLimit = 400
    /// Shared texts of a workbook, in bytes: the one thing that must be held in memory.
    public var sharedTextLimit = 256 << 20
    /// Bytes asked of the source at a time.
    public var chunk = 65_536

    public init(sheet: String? = nil, delimiter: Delimiter? = nil) {
        self.sheet = sheet
        self.delimiter = delimiter
    }
}
