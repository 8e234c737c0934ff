import Core

/// Months in words, French and English, whole or shortened.
enum MonthName {
    /// 1 to 12. A shortened name has at least three letters; « jui » alone says nothing.
    static func month(_ word: some StringProtocol) -> Int? {
        let key = NomPropre.folded(String(word))
        guard key.utf8.count >= 3 else { return nil }
        if let known = exact[key] { return known }
        let found = Set(names.filter { $0.name.hasPrefix(key) }.map(\.month))
        return found.count == 1 ? found.first : nil
    }

    private static let names: [(name: String, month: Int)] = [
        ["JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE", "DECEMBRE"],
        ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"],
    ].flatMap { language in language.enumerated().map { ($0.element, $0.offset + 1) } }

    private static let exact: [String: Int] = ["SEPT": 9, "JAN": 1, "FEV": 2, "FEVR": 2, "AVR": 4, "JUIL": 7, "DEC": 12, "MAR": 3]

    /// Days of the week and the small words around a date: they say nothing more.
    static func isOrnament(_ word: some StringProtocol) -> Bool {
        let key = NomPropre.folded(String(word))
        if ornaments.contains(key) { return true }
        return key.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(key) }
    }

    private static let ornaments: Set<String> = ["ER", "ST", "ND", "RD", "TH", "LE", "DE", "OF", "THE", "DU", "EME", "E"]
    private static let weekdays = [
        "LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI", "DIMANCHE",
        "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
    ]
}
