import Core

/// Words reduced to what does not depend on how they were typed: no accent, no capital, no plural.
enum Pli {
    /// `Crèches` → `creches`; anything that is neither letter nor digit parts words.
    static func mots(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in text.lowercased().normalizedNFD.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
            case "œ": word += "oe"
            case "æ": word += "ae"
            case "\u{0300}"..."\u{036F}": continue
            default: close()
            }
        }
        close()
        // « 3j » is « 3 j », « 12ans » is « 12 ans ».
        return words.flatMap(parted)
    }

    /// Without the mark of the plural.
    static func racine(_ word: String) -> String {
        word.utf8.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : word
    }

    private static func parted(_ word: String) -> [String] {
        let digits = word.prefix { $0.isNumber }
        return digits.isEmpty || digits.count == word.count ? [word] : [String(digits), String(word.dropFirst(digits.count))]
    }
}
