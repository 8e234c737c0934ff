/// A birth date as people type it: `12/03/1985`, `12.3.1985`, `12-03-85`, `12031985`, `1985-03-12`, « 12 mars 1985 ».
///
/// Unlike other dates, a year of two digits is read when a single century is possible: nobody is born tomorrow.
public enum DateNaissanceSaisie {
    public static func read(_ text: String, today: LocalDate) throws(LocalDateError) -> LocalDate {
        let typed = text.trimmedSpaces
        if let date = try? LocalDate(iso: typed) { return date }
        let parts = words(typed)
        guard parts.count == 3, let day = Int(parts[0]), let month = monthNumber(parts[1]), let year = Int(parts[2]), parts[0].count <= 2
        else { throw .format }
        switch parts[2].count {
        case 4:
            guard let date = LocalDate(year: year, month: month, day: day) else { throw .inexistante }
            return date
        case 2:
            let possible = [1900, 2000].compactMap { LocalDate(year: $0 + year, month: month, day: day) }.filter { $0 <= today }
            guard let only = possible.first else { throw .inexistante }
            // Somebody of more than a hundred years is possible: the century is then asked for.
            guard possible.count == 1 else { throw .anneeSurDeuxChiffres }
            return only
        default: throw .format
        }
    }

    private static func words(_ text: String) -> [String] {
        if (text.count == 8 || text.count == 6), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return [String(text.prefix(2)), String(text.dropFirst(2).prefix(2)), String(text.dropFirst(4))]
        }
        return text.split(whereSeparator: { "/.- \u{A0}\u{202F}".contains($0) }).map(String.init)
    }

    /// `03`, `3`, « mars », « févr. ».
    private static func monthNumber(_ word: String) -> Int? {
        if let number = Int(word) { return word.count <= 2 ? number : nil }
        let key = NomPropre.folded(word)
        guard key.count >= 3 else { return nil }
        let found = months.indices.filter { months[$0].hasPrefix(key) }
        return found.count == 1 ? found[0] + 1 : nil
    }

    private static let months = [
        "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE", "DECEMBRE",
    ]
}
