import Core

extension LineReader {
    mutating func readPhones() {
        for index in tokens.indices where !tokens[index].isUsed && tokens[index].isNumeric {
            guard let (number, count) = phone(at: index) else { continue }
            // « 01 06 12 34 56 78 » reads two ways.
            if number.hasPrefix("0"), index + count < tokens.count, tokens[index].digits.count == 2,
                let (other, otherCount) = phone(at: index + 1), other.hasPrefix("0"), index + 1 + otherCount == index + count + 1
            {
                addDoubt("Les chiffres du téléphone et du département se lisent de deux façons\u{A0}: à vérifier.")
            }
            use(index..<index + count)
            if contact.telephone == nil { contact.telephone = number } else if contact.telephone != number { contact.autresTelephones.append(number) }
        }
        for index in tokens.indices where !tokens[index].isUsed && tokens[index].isNumeric { setAsideBrokenNumber(index) }
    }

    /// The number that begins at that word and how many words it takes. Digits are only ever taken from the line.
    private func phone(at start: Int) -> (String, Int)? {
        var digits = ""
        let isInternational = tokens[start].text.hasPrefix("+") || tokens[start].text.hasPrefix("00")
        for index in numericRun(from: start) {
            if index > start, tokens[index].text.hasPrefix("+") { return nil }
            // A country's number may be of any length: a postal code after it is not part of it.
            if isInternational, (8...15).contains(digits.count), Self.length(abroad: digits) == nil,
                tokens[index].digits.count == 5 || digits.count + tokens[index].digits.count > 15
            {
                return ("+" + digits, index - start)
            }
            digits += tokens[index].digits
            if isInternational, index == start, tokens[index].text.hasPrefix("00") { digits.removeFirst(2) }
            let count = index - start + 1
            if !isInternational {
                guard digits.first == "0", digits.count <= 10 else { return nil }
                if digits.count == 10 { return Self.isFrench(digits, tokens[start..<index + 1]) ? (digits, count) : nil }
            } else if let length = Self.length(abroad: digits) {
                guard digits.count <= length else { return nil }
                if digits.count == length { return ("+" + (digits.hasPrefix("330") ? "33" + digits.dropFirst(3) : digits), count) }
            }
        }
        let isWhole = isInternational && (8...15).contains(digits.count) && Self.length(abroad: digits) == nil
        return isWhole ? ("+" + digits, numericRun(from: start).count) : nil
    }

    /// The second digit is not a zero, and two postal codes side by side are no number.
    private static func isFrench(_ digits: String, _ words: ArraySlice<LineToken>) -> Bool {
        !digits.hasPrefix("00") && words.map(\.digits.count) != [5, 5]
    }

    /// How many digits, the country's code counted, a number of these countries has.
    private static func length(abroad digits: String) -> Int? {
        if digits.hasPrefix("330") { return 12 }
        if digits.hasPrefix("324") { return 11 }
        return [("33", 11), ("32", 10), ("41", 11), ("44", 12), ("34", 11), ("351", 12), ("352", 12), ("377", 11)]
            .first { digits.hasPrefix($0.0) }?.1
    }

    /// A number too short or without its first zero is shown, never completed; nor is its first pair a département.
    private mutating func setAsideBrokenNumber(_ start: Int) {
        guard !tokens[start].isUsed else { return }
        var end = start + 1
        if tokens[start].digits.count < 6 {
            for index in numericRun(from: start) where index == end && tokens[index].digits.count <= 4 { end = index + 1 }
        }
        let digits = tokens[start..<end].map(\.digits).joined()
        if end - start == 1, digits.count == 9, let first = digits.first, "1"..."9" ~= first {
            setAside(start..<end, "Un téléphone semble avoir perdu son premier zéro\u{A0}: à vérifier.")
        } else if tokens[start].text.hasPrefix("+") || digits.count >= 6 && digits.count != 13 && digits.count != 15 && (end - start == 1 || end - start >= 3) {
            setAside(start..<end, "Un numéro de \(digits.count) chiffres n’est pas un téléphone lisible\u{A0}: à vérifier.")
        } else if digits.count > 10 {
            setAside(start..<end, "Une suite de \(digits.count) chiffres n’a pas été comprise.")
        }
    }
}
