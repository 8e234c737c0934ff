import Core

/// What the values of a column look like, in counts.
public struct ColumnShape: Sendable, Hashable {
    public private(set) var values = 0
    public private(set) var dates = DateColumn()
    private var integers = 0
    private var phones = 0
    private var postcodes = 0
    /// The first values that are different, three at most, to show to the person who chooses.
    public private(set) var examples: [String] = []
    /// Characters between identifiers that values of this column hold.
    private(set) var separators: Set<Character> = []

    /// Rows after which only the dates of a column that holds dates are still looked at.
    static let depth = 20_000

    mutating func see(_ text: String) {
        guard let value = MissingValue.value(text) else { return }
        values += 1
        if values > ColumnShape.depth {
            if dates.dates * 2 > dates.values { dates.see(value: value) }
            return
        }
        if examples.count < 3, !examples.contains(value) { examples.append(value) }
        dates.see(value: value)
        let figures = value.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
        let others = value.utf8.count - figures
        if figures > 0, figures <= 6, others == 0 || others == 2 && value.hasSuffix(".0") { integers += 1 }
        if others == 0, figures == 5 || figures == 4 { postcodes += 1 }
        if (9...15).contains(figures), others <= 6 { phones += 1 }
        for character in SourceList.separators where value.contains(character) { separators.insert(character) }
    }

    /// Share of the values that look so, 0 to 1; `nil` when there are too few to tell, or nothing to look at.
    func share(_ shape: MappingTarget.Shape) -> Double? {
        let seen = min(values, ColumnShape.depth)
        guard seen > 0 else { return nil }
        return switch shape {
        case .texte: nil
        case .date: Double(dates.dates) / Double(max(1, dates.values))
        case .entier: Double(integers) / Double(seen)
        case .telephone: Double(phones) / Double(seen)
        case .codePostal: Double(postcodes) / Double(seen)
        }
    }
}
