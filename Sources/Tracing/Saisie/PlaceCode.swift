/// Codes of départements and overseas territories, as they are typed.
enum PlaceCode {
    /// `01` to `95` without 20, `2A`, `2B`, and the three-figure codes overseas.
    static func isDepartement(_ text: String) -> Bool {
        if text == "2A" || text == "2B" { return true }
        guard text.allSatisfy(\.isLineDigit), let number = Int(text) else { return false }
        if text.count == 2 { return (1...95).contains(number) && number != 20 }
        return text.count == 3 && ((971...978).contains(number) || [984, 986, 987, 988].contains(number))
    }

    /// From the first figures of a postal code. Some communes on a border have the code of the neighbour.
    static func departement(ofPostcode code: String) -> String? {
        switch code.prefix(2) {
        case "97", "98": isDepartement(String(code.prefix(3))) ? String(code.prefix(3)) : nil
        case "20": ["200", "201"].contains(code.prefix(3)) ? "2A" : ["202", "206"].contains(code.prefix(3)) ? "2B" : nil
        default: isDepartement(String(code.prefix(2))) ? String(code.prefix(2)) : nil
        }
    }
}
