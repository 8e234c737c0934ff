/// Folding of French words for search: no accents, no case, no punctuation.
public enum SearchKey {
    /// « Lombalgie aiguë (tour de reins) » → `["lombalgie", "aigue", "tour", "de", "reins"]`.
    public static func words(_ text: String) -> [String] {
        fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    }

    public static func fold(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.normalizedNFD.unicodeScalars {
            switch scalar.value {
            case 0x300...0x36F: continue
            case 0x152, 0x153: out.append(contentsOf: "oe".unicodeScalars)
            case 0xC6, 0xE6: out.append(contentsOf: "ae".unicodeScalars)
            case 0xDF: out.append(contentsOf: "ss".unicodeScalars)
            default: out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(out)
    }
}
