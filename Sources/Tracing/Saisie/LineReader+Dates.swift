import Core

extension LineReader {
    /// A day with its four-digit year is the birth date, unless the words before it say otherwise.
    mutating func readDates() {
        for index in tokens.indices where !tokens[index].isUsed {
            if let (date, count) = date(at: index) {
                let before = precedingWord(index)
                if contact.dateNaissance == nil, !Self.encounterWords.contains(before) {
                    contact.dateNaissance = date
                    use(index..<index + count)
                } else {
                    setAside(index..<index + count, "Une date n’a pas été prise pour une date de naissance\u{A0}: à reporter vous-même.")
                }
            } else if isShortDate(tokens[index].text) {
                setAside(index..<index + 1, "L’année d’une date tient sur deux chiffres\u{A0}: écrivez-la en entier, par exemple 12/03/1985.")
            }
        }
    }

    private static let encounterWords: Set<String> = ["VU", "VUE", "VUS", "CONTACT", "RENCONTRE", "RENCONTREE", "COTOYE", "COTOYEE", "EXPOSITION", "EXPOSE"]

    /// The word in front, « le » passed over.
    private func precedingWord(_ index: Int) -> String {
        var before = index - 1
        while before >= 0, ["LE", "DU", "AU"].contains(tokens[before].folded) { before -= 1 }
        return before >= 0 ? tokens[before].folded : ""
    }

    private func date(at index: Int) -> (LocalDate, Int)? {
        let text = tokens[index].text
        if let date = try? LocalDate(iso: text) { return (date, 1) }
        if let date = try? LocalDate(fr: String(text.map { ".-".contains($0) ? "/" : $0 })), text.count(where: \.isLineDigit) >= 6 { return (date, 1) }
        guard index + 2 < tokens.count, tokens[index + 1].cell == tokens[index].cell, tokens[index + 2].cell == tokens[index].cell,
            let month = Self.months.firstIndex(of: tokens[index + 1].folded),
            let day = Int(text == "1er" ? "1" : text), tokens[index + 2].text.count == 4, let year = Int(tokens[index + 2].text),
            let date = LocalDate(year: year, month: month + 1, day: day)
        else { return nil }
        return (date, 3)
    }

    private static let months = [
        "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE", "DECEMBRE",
    ]

    /// `12/03/85`.
    private func isShortDate(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        return parts.count == 3 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isLineDigit) }
            && (1...31).contains(Int(parts[0]) ?? 0) && (1...12).contains(Int(parts[1]) ?? 0)
    }
}
