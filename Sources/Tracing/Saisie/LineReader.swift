import Core

/// Reads one line: each kind of thing takes its words in turn, the surest first, and names are what is left.
struct LineReader {
    var tokens: [LineToken]
    var contact: ContactLu
    let columns: PastedColumns?
    /// Place of the word that gave the postal code or the département.
    var placeIndex: Int?
    /// « M. », « Mme », « Dr »: what follows is a surname.
    var hasTitle = false

    init(_ line: String, number: Int, columns: PastedColumns?) {
        contact = ContactLu(ligne: number, texte: line)
        self.columns = columns
        tokens = LineToken.split(line)
    }

    mutating func read() -> ContactLu {
        readMail()
        readNIR()
        readDates()
        readAge()
        readPhones()
        readAddress()
        readPlace()
        readLinks()
        readNames()
        contact.reste += tokens.filter { !$0.isUsed }.map(\.text)
        return contact
    }

    mutating func use(_ range: Range<Int>) {
        for index in range { tokens[index].isUsed = true }
    }

    /// Takes words out of the reading and keeps them for the person to see.
    mutating func setAside(_ range: Range<Int>, _ doubt: String) {
        use(range)
        contact.reste.append(tokens[range].map(\.text).joined(separator: " "))
        doubt.isEmpty ? () : addDoubt(doubt)
    }

    mutating func addDoubt(_ doubt: String) {
        if !contact.doutes.contains(doubt) { contact.doutes.append(doubt) }
    }

    /// The indices of the following words not used yet, in the same cell, that are numbers.
    func numericRun(from start: Int) -> Range<Int> {
        var end = start
        while end < tokens.count, !tokens[end].isUsed, tokens[end].isNumeric, tokens[end].cell == tokens[start].cell { end += 1 }
        return start..<end
    }

    private mutating func readMail() {
        for index in tokens.indices {
            let text = tokens[index].text.lowercased()
            let mail = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
            let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count > 1 else { continue }
            if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), mail.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
                parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }), contact.courriel == nil
            {
                contact.courriel = mail
                tokens[index].isUsed = true
            } else {
                setAside(index..<index + 1, "Une adresse électronique n’est pas lisible.")
            }
        }
    }

    /// Thirteen or fifteen digits, in one word or several.
    private mutating func readNIR() {
        for start in tokens.indices where tokens[start].text.first == "1" || tokens[start].text.first == "2" {
            var text = ""
            for end in start..<min(start + 8, tokens.count) {
                guard !tokens[end].isUsed, tokens[end].cell == tokens[start].cell, text.count < 15 else { break }
                text += tokens[end].text
                guard contact.nir == nil, text.count == 13 || text.count == 15, let nir = try? NIR(text) else { continue }
                // Thirteen digits followed by a key of two are one number of fifteen.
                if text.count == 13, end + 1 < tokens.count, tokens[end + 1].cell == tokens[end].cell,
                    tokens[end + 1].digits.count == 2, (try? NIR(text + tokens[end + 1].text)) != nil
                {
                    continue
                }
                contact.nir = nir
                use(start..<end + 1)
                return
            }
        }
    }

    private mutating func readAge() {
        for index in tokens.indices where !tokens[index].isUsed {
            let token = tokens[index]
            if token.isNumeric, token.text == token.digits, index + 1 < tokens.count, ["AN", "ANS"].contains(tokens[index + 1].folded),
                let age = Int(token.text), age <= 120
            {
                contact.age = age
                use(index..<index + 2)
            } else if token.folded.hasSuffix("ANS"), let age = Int(token.folded.dropLast(3)), age <= 120 {
                contact.age = age
                use(index..<index + 1)
            } else if token.isNumeric, index + 1 < tokens.count, tokens[index + 1].folded == "MOIS" {
                setAside(index..<index + 2, "")
            }
        }
    }
}
