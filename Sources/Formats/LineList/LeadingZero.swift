/// Gives back the zero a spreadsheet took away from the head of a number.
enum LeadingZero {
    /// Only when exactly one figure is missing and there are only figures; `612345678.0` is one such number too.
    static func restored(_ text: String, length: Int) -> String {
        let number = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return text }
        return number.utf8.count == length - 1 && number.utf8.first != 0x30 ? "0" + number : number
    }
}
