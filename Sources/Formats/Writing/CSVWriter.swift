/// Rows to CSV bytes, one row at a time: UTF-8 with its mark, `;`, CRLF, quotes after RFC 4180, formulas neutralised.
///
/// What it writes, `TableReader` reads back to the same values, but for: control characters, which are left out; rows whose
/// cells are all empty, and rows equal to the header, which a reader passes over.
public struct CSVWriter: Sendable {
    public let delimiter: Delimiter

    public init(delimiter: Delimiter = .semicolon) { self.delimiter = delimiter }

    /// The byte order mark and the header.
    public func header(_ names: [String]) -> [UInt8] {
        var out: [UInt8] = [0xEF, 0xBB, 0xBF]
        append(names, to: &out)
        return out
    }

    public func row(_ cells: [String]) -> [UInt8] {
        var out: [UInt8] = []
        append(cells, to: &out)
        return out
    }

    /// Adds a row to a buffer the caller empties as it likes.
    public func append(_ cells: [String], to out: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(delimiter.rawValue) }
            append(FormulaGuard.guarded(cell), to: &out)
        }
        out.append(0x0D)
        out.append(0x0A)
    }

    private func append(_ cell: String, to out: inout [UInt8]) {
        let bytes = cell.utf8
        guard needsQuotes(bytes) else { return out.append(contentsOf: bytes) }
        out.append(0x22)
        for byte in bytes {
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { continue }
            if byte == 0x7F { continue }
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        out.append(0x22)
    }

    /// Also around every character that could be taken for a delimiter, and around white space at the edges.
    private func needsQuotes(_ bytes: String.UTF8View) -> Bool {
        if bytes.first == 0x20 || bytes.last == 0x20 { return true }
        return bytes.contains { byte in
            switch byte {
            case 0..<0x20, 0x22, 0x2C, 0x3B, 0x7C, 0x7F: true
            default: false
            }
        }
    }
}
