/// A date as it is written, before one knows whether the day or the month comes first.
enum WrittenDate: Sendable, Hashable {
    /// Year, month and day each known for what they are.
    case certain(year: Int, month: Int, day: Int)
    /// The year was written with two digits.
    case shortYear(year: Int, month: Int, day: Int)
    /// `03/04/2020`: day and month in an order only the column can tell.
    case ordered(first: Int, second: Int, year: Int, short: Bool)
    /// The number of a day in a spreadsheet of the 1900 system.
    case serial(Int)

    /// `nil` when this is no date. The hour, when there is one, is left aside.
    init?(_ text: String) {
        if let quick = WrittenDate.iso(text.utf8) ?? WrittenDate.slashed(text.utf8) { self = quick; return }
        var text = Substring(text)
        if let colon = text.firstIndex(of: ":") {
            guard let cut = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" || $0 == "t" || $0 == "\u{A0}" }) else { return nil }
            text = text[..<cut]
            if text.hasSuffix(" à") { text = text.dropLast(2) }
        }
        guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), text.utf8.count <= 40 else { return nil }
        if let serial = WrittenDate.serialNumber(text) { self = .serial(serial); return }
        guard let tokens = WrittenDate.tokens(text) else { return nil }
        switch tokens.count {
        case 1: self.init(compact: tokens[0])
        case 3: self.init(tokens)
        default: return nil
        }
    }

    private init?(_ tokens: [Token]) {
        if let place = tokens.firstIndex(where: { $0.month != nil }) {
            guard let month = tokens[place].month, place < 2 else { return nil }
            let (a, b) = (tokens[place == 0 ? 1 : 0], tokens[2])
            guard a.month == nil, b.month == nil else { return nil }
            if a.digits == 4 { self = .certain(year: a.value, month: month, day: b.value); return }
            guard a.digits <= 2 else { return nil }
            switch b.digits {
            case 4: self = .certain(year: b.value, month: month, day: a.value)
            case 2: self = .shortYear(year: b.value, month: month, day: a.value)
            default: return nil
            }
            return
        }
        let (a, b, c) = (tokens[0], tokens[1], tokens[2])
        if a.digits == 4, b.digits <= 2, c.digits <= 2 {
            self = .certain(year: a.value, month: b.value, day: c.value)
        } else if a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 {
            self = .ordered(first: a.value, second: b.value, year: c.value, short: c.digits == 2)
        } else {
            return nil
        }
    }

    /// `20200312`.
    private init?(compact token: Token) {
        guard token.digits == 8, token.month == nil else { return nil }
        self = .certain(year: token.value / 10_000, month: token.value / 100 % 100, day: token.value % 100)
        guard (1850...2200).contains(token.value / 10_000) else { return nil }
    }

    /// The quick way for the commonest form, with or without an hour behind.
    private static func iso(_ text: String.UTF8View) -> WrittenDate? {
        guard text.count >= 10 else { return nil }
        var (digits, index) = ([0, 0, 0], 0)
        for (i, byte) in text.prefix(11).enumerated() {
            if i == 10 { return byte == UInt8(ascii: "T") || byte == 0x20 ? .certain(year: digits[0], month: digits[1], day: digits[2]) : nil }
            if i == 4 || i == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                index += 1
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                digits[index] = digits[index] * 10 + Int(byte) - 0x30
            }
        }
        return .certain(year: digits[0], month: digits[1], day: digits[2])
    }

    /// The quick way for `12/03/2020`.
    private static func slashed(_ text: String.UTF8View) -> WrittenDate? {
        guard text.count == 10 else { return nil }
        var (digits, index) = ([0, 0, 0], 0)
        for (i, byte) in text.enumerated() {
            if i == 2 || i == 5 {
                guard byte == UInt8(ascii: "/") else { return nil }
                index += 1
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                digits[index] = digits[index] * 10 + Int(byte) - 0x30
            }
        }
        return .ordered(first: digits[0], second: digits[1], year: digits[2], short: false)
    }

    /// From 1954 to 2119, in figures alone: what a spreadsheet leaves when a date lost its format.
    private static func serialNumber(_ text: Substring) -> Int? {
        let whole = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard whole.count <= 2, whole[0].utf8.count == 5, let serial = Int(whole[0]), (20_000...80_000).contains(serial),
            whole.count == 1 || whole[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        return serial
    }

    private struct Token {
        var value = 0
        var digits = 0
        var month: Int?
    }

    /// Numbers and month names; `nil` when there is a word that has no place in a date.
    private static func tokens(_ text: Substring) -> [Token]? {
        var tokens: [Token] = []
        var doubtful: Token?
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if first.isFigure {
                let figures = rest.prefix { $0.isFigure }
                guard figures.count <= 8 else { return nil }
                tokens.append(Token(value: figures.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }, digits: figures.count))
                rest = rest.dropFirst(figures.count)
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.properties.isAlphabetic }
                rest = rest.dropFirst(word.count)
                let ornament = MonthName.isOrnament(String(word))
                if let month = MonthName.month(String(word)) {
                    // « mar. » at the head is mardi, unless no other month comes.
                    if tokens.isEmpty, ornament { doubtful = Token(month: month) } else { tokens.append(Token(month: month)) }
                } else if !ornament {
                    return nil
                }
            } else {
                guard first.properties.isWhitespace || "/-.,_".unicodeScalars.contains(first) else { return nil }
                rest = rest.dropFirst()
            }
        }
        if tokens.count == 2, let doubtful { tokens.insert(doubtful, at: 0) }
        return tokens
    }
}

extension Unicode.Scalar {
    /// ASCII digits only.
    fileprivate var isFigure: Bool { value >= 0x30 && value <= 0x39 }
}
