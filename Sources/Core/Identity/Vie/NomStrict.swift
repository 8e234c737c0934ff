/// Names as the national base compares them: upper case without diacritics, where a hyphen is not a space and an
/// apostrophe is neither. « Jean-Noël » and « JEAN NOEL » are two names.
public enum NomStrict {
    public static func key(_ text: String) -> String {
        var words: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            var kept = ""
            var pending = ""
            for scalar in word.unicodeScalars {
                switch scalar.value {
                case 0x2D, 0x2010, 0x2011: (kept, pending) = (kept + NomPropre.folded(pending) + "-", "")
                case 0x27, 0x2018, 0x2019, 0x2BC: (kept, pending) = (kept + NomPropre.folded(pending) + "'", "")
                default: pending.unicodeScalars.append(scalar)
                }
            }
            words.append(kept + NomPropre.folded(pending))
        }
        return words.joined(separator: " ")
    }

    public static func equal(_ a: String, _ b: String) -> Bool { key(a) == key(b) }
}
