/// Reading and writing a date.
extension LocalDate {
    /// Reads `yyyy-MM-dd` and nothing else.
    public init(iso text: String) throws(LocalDateError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let y = number(bytes[0..<4]), let m = number(bytes[5..<7]), let d = number(bytes[8..<10])
        else { throw .format }
        guard let date = LocalDate(year: y, month: m, day: d) else { throw .inexistante }
        self = date
    }

    /// Reads the French form `dd/MM/yyyy`; spaces around it are forgiven, one-digit days and months too.
    /// A two-digit year is refused rather than guessed: 05/03/26 may be a birth in 1926.
    public init(fr text: String) throws(LocalDateError) {
        let parts = text.trimmedSpaces.split(separator: "/", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            let d = number(parts[0][...]), let m = number(parts[1][...]), let y = number(parts[2][...])
        else { throw .format }
        guard parts[2].count != 2 else { throw .anneeSurDeuxChiffres }
        guard parts[2].count == 4 else { throw .format }
        guard let date = LocalDate(year: y, month: m, day: d) else { throw .inexistante }
        self = date
    }

    /// `2026-03-12`.
    public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// `12/03/2026`.
    public var formattedShort: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }

    /// `12 mars 2026`, `1er avril 2026`.
    public var formattedFr: String {
        let (d, m, y) = (day, month, year)
        return "\(d == 1 ? "1er" : String(d)) \(LocalDate.moisFr[m - 1]) \(y)"
    }

    private static let moisFr = [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]
}

extension LocalDate: CustomStringConvertible {
    /// ISO form.
    public var description: String { iso }
}

extension LocalDate: CodedAsText {
    public init(coded text: String) throws(LocalDateError) { try self.init(iso: text) }
    public var codedText: String { iso }
}

/// ASCII digits only: other digits of Unicode are not a date typed by a person.
private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
    var value = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}
