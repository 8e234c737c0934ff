import Core

/// A word of a pasted line, with the cell it stands in.
struct LineToken {
    let text: String
    /// Upper case without accents.
    let folded: String
    /// 0 for the first; cells are parted by tab, semicolon, comma or bar.
    let cell: Int
    /// Followed by a colon or an equals sign.
    private(set) var isLabel: Bool
    /// Understood, or set aside.
    var isUsed = false

    init(_ text: String, cell: Int, isLabel: Bool) {
        self.text = text
        self.cell = cell
        self.isLabel = isLabel
        folded = NomPropre.folded(text)
    }

    /// ASCII digits alone.
    var digits: String { text.filter(\.isLineDigit) }

    /// Digits, and the signs people put between them.
    var isNumeric: Bool { text.contains(where: \.isLineDigit) && text.allSatisfy { $0.isLineDigit || "+.-/".contains($0) } }

    var isWord: Bool { text.contains(where: \.isLetter) && text.allSatisfy { $0.isLetter || "-'’.".contains($0) } }

    /// Two letters or more, all capitals.
    var isUpperCase: Bool { text.count(where: \.isLetter) >= 2 && text == text.uppercased() }

    var isInitial: Bool { text.count(where: \.isLetter) == 1 }

    /// « d’Aubigné » does too.
    var startsWithCapital: Bool {
        let afterElision = text.dropFirst().first.map { "'’".contains($0) } == true ? text.dropFirst(2) : text[...]
        return text.first?.isUppercase == true || afterElision.first?.isUppercase == true
    }

    /// The words of a line. Marks of a list at its start are left out.
    static func split(_ line: String) -> [LineToken] {
        var tokens: [LineToken] = []
        var word = ""
        var cell = 0
        func flush(isLabel: Bool = false) {
            if word.contains(where: { $0.isLetter || $0.isLineDigit }) { tokens.append(LineToken(word, cell: cell, isLabel: isLabel)) }
            word = ""
        }
        for character in withoutMark(line) {
            switch character {
            case "\t", ";", ",", "|":
                flush()
                cell += 1
            case ":", "=":
                // « Nom : Dupont »: the mark stands apart from its word.
                if word.isEmpty, let last = tokens.indices.last, tokens[last].cell == cell { tokens[last].isLabel = true }
                flush(isLabel: true)
            case "(", ")", "[", "]", "\"", "«", "»", "<", ">", "{", "}": flush()
            case _ where character.isWhitespace: flush()
            case _ where character.unicodeScalars.allSatisfy({ [.format, .control].contains($0.properties.generalCategory) }): continue
            default: word.append(character)
            }
        }
        flush()
        return tokens
    }

    /// Without « - », « • » or « 3. » in front, and without the « (0) » of `+33 (0)6`.
    private static func withoutMark(_ line: String) -> String {
        var rest = line.drop { $0.isWhitespace && $0 != "\t" || "-–—•*·".contains($0) }
        let number = rest.prefix { $0.isLineDigit }
        if (1...3).contains(number.count) {
            let after = rest.dropFirst(number.count)
            if let mark = after.first, ".)".contains(mark), after.dropFirst().first?.isWhitespace == true { rest = after.dropFirst() }
        }
        var out = ""
        while let character = rest.first {
            if out.contains("+"), rest.hasPrefix("(0)") {
                rest = rest.dropFirst(3)
            } else {
                out.append(character)
                rest = rest.dropFirst()
            }
        }
        return out
    }
}

extension Character {
    /// 0 to 9: other digits of Unicode are not typed by a French doctor.
    var isLineDigit: Bool { isASCII && isNumber }
}
