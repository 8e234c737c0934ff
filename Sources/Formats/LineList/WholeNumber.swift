/// Whole numbers as people and spreadsheets write them.
enum WholeNumber {
    /// `34`, `34.0`, `34,0`, « 34 ans », « 34 years ».
    static func read(_ text: String) -> Int? {
        if let plain = Int(text) { return plain }
        var rest = Substring(text)
        for unit in ["ans", "an", "years", "year", "yrs", "yr", "y", "contacts", "contact", "minutes", "minute", "mn", "min"]
        where rest.lowercased().hasSuffix(unit) {
            rest = rest.dropLast(unit.count)
            break
        }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if let cut = rest.firstIndex(where: { $0 == "." || $0 == "," }) {
            let zeros = rest[rest.index(after: cut)...]
            guard !zeros.isEmpty, zeros.allSatisfy({ $0 == "0" }) else { return nil }
            rest = rest[..<cut]
        }
        return Int(rest)
    }
}
