/// Keeps a spreadsheet from running what it opens, and takes its own mark off again.
///
/// **Rule.** A cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or a line feed receives an apostrophe in
/// front, unless it is a plain number or a phone number (`-12,5`, `+33 6 12 34 56 78`: a sign, then digits with spaces, dots
/// or commas). So that the mark can be taken off without doubt, a cell that already begins with apostrophes followed by one
/// of these characters receives one more. Reading takes off one apostrophe from exactly the cells that begin so: writing
/// and reading back always gives the same value.
enum FormulaGuard {
    static func guarded(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.first else { return text }
        if first == apostrophe { return opensAfterApostrophes(bytes) ? "'" + text : text }
        guard isTrigger(first), !isPlainNumber(bytes) else { return text }
        return "'" + text
    }

    static func undone(_ text: String) -> String {
        guard text.utf8.first == apostrophe, opensAfterApostrophes(text.utf8) else { return text }
        return String(text.dropFirst())
    }

    /// The same, on the bytes of a cell.
    static func undone(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.first == apostrophe, opensAfterApostrophes(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func isTrigger(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: true
        default: false
        }
    }

    private static func opensAfterApostrophes(_ bytes: some Sequence<UInt8>) -> Bool {
        for byte in bytes where byte != apostrophe { return isTrigger(byte) }
        return false
    }

    /// A sign, a digit, then digits, spaces, dots and commas.
    private static func isPlainNumber(_ bytes: String.UTF8View) -> Bool {
        guard let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
            let second = bytes.dropFirst().first, isDigit(second)
        else { return false }
        return bytes.dropFirst(2).allSatisfy { isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
