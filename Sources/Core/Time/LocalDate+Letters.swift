/// A date in words, as papers that must not be altered write it.
extension LocalDate {
    /// `douze mars deux mille vingt-six`, `premier avril deux mille vingt-six`.
    public var inLetters: String {
        let month = formattedFr.split(separator: " ")[1]
        return "\(day == 1 ? "premier" : FrenchNumber.words(day)) \(month) \(FrenchNumber.words(year))"
    }
}

/// Cardinal numbers in French words, in the traditional spelling.
enum FrenchNumber {
    /// From 0 to 9999; other numbers stay in figures.
    static func words(_ number: Int) -> String {
        switch number {
        case 0..<17: small[number]
        case 17..<20: "dix-\(small[number - 10])"
        case 20..<100: tens(number)
        case 100..<1000: scale(number, by: 100, "cent", plural: "cents")
        case 1000..<10_000: scale(number, by: 1000, "mille", plural: "mille")
        default: String(number)
        }
    }

    private static let small = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize",
    ]

    private static func tens(_ number: Int) -> String {
        switch number {
        case 80: return "quatre-vingts"
        case 81..<100: return "quatre-vingt-\(words(number - 80))"
        case 60..<80: return joined("soixante", number - 60)
        default:
            let names = [2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante"]
            return joined(names[number / 10] ?? "", number % 10)
        }
    }

    private static func joined(_ ten: String, _ rest: Int) -> String {
        switch rest {
        case 0: ten
        case 1, 11: "\(ten) et \(words(rest))"
        default: "\(ten)-\(words(rest))"
        }
    }

    private static func scale(_ number: Int, by unit: Int, _ name: String, plural: String) -> String {
        let (count, rest) = number.quotientAndRemainder(dividingBy: unit)
        let head = count == 1 ? name : "\(words(count)) \(rest == 0 ? plural : name)"
        return rest == 0 ? head : "\(head) \(words(rest))"
    }
}
