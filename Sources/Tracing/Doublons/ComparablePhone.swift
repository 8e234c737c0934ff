/// A telephone number as it is compared: `06 12 34 56 78`, `+33 6 12…`, `0033612…` and `+33 (0)6…` are one number.
public enum ComparablePhone {
    /// The digits with the country's code; nil when there are too few to tell two persons apart.
    /// A French number gives `33612345678`; one that lost its first zero in a spreadsheet gives the same.
    public static func digits(_ text: String) -> String? {
        var digits = String(text.unicodeScalars.compactMap { ("0"..."9").contains($0) ? Character($0) : nil })
        let isInternational = text.first { !$0.isWhitespace && $0 != "(" } == "+" || digits.hasPrefix("00")
        if digits.hasPrefix("00") { digits.removeFirst(2) }
        if isInternational {
            if digits.hasPrefix("330"), digits.count == 12 { digits = "33" + digits.dropFirst(3) }
        } else if digits.count == 10, digits.hasPrefix("0") {
            digits = "33" + digits.dropFirst()
        } else if digits.count == 9, !digits.hasPrefix("0") {
            digits = "33" + digits
        }
        // Nine identical figures are a way of typing « none ».
        guard (8...15).contains(digits.count), Set(digits.suffix(8)).count > 1 else { return nil }
        return digits
    }
}
