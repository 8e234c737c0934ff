/// The name of a cell: `B12` is the second column of the twelfth row.
enum CellReference {
    /// Column from 0; `nil` when the name is not one, or beyond the last column a workbook has (XFD).
    static func column(_ name: String) -> Int? {
        var column = 0
        for byte in name.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte) - 0x40
            guard column <= 16_384 else { return nil }
        }
        return column == 0 ? nil : column - 1
    }

    /// `0` is `A`, `26` is `AA`.
    static func letters(_ column: Int) -> String {
        var (rest, text) = (column + 1, "")
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }
}
