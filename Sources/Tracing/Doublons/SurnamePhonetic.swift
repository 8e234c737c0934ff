/// How a surname sounds in French, roughly: LEFEBVRE and LEFEVRE, DUPONT and DUPOND, GAUTHIER and GOTIER share a
/// code. It brings together names worth comparing; it never decides alone that two are the same.
public enum SurnamePhonetic {
    /// - Parameter folded: upper-case letters without accents (`NomPropre.folded`); spaces do not count.
    public static func code(_ folded: String) -> String {
        var text = folded.filter { $0.isASCII && $0.isLetter }
        guard !text.isEmpty else { return "" }
        for (written, sound) in spellings { text = replaced(text, written, sound) }
        var out: [Character] = []
        for letter in text where out.last != letter { out.append(letter) }
        // Final consonants are silent more often than not.
        while out.count > 2, let last = out.last, "STXDPG".contains(last) { out.removeLast() }
        if out.count > 2, out.last == "E" { out.removeLast() }
        return String(out)
    }

    /// In this order: the longest first.
    private static let spellings: [(String, String)] = [
        ("EAUX", "O"), ("EAULT", "O"), ("AULT", "O"), ("AUD", "O"), ("AUT", "OT"), ("EAU", "O"), ("AU", "O"),
        ("PH", "F"), ("SCH", "C"), ("SH", "C"), ("CH", "C"), ("TH", "T"), ("GH", "G"), ("BV", "V"), ("PT", "T"),
        ("QU", "K"), ("CK", "K"), ("GU", "G"), ("GN", "N"),
        ("AIN", "1"), ("EIN", "1"), ("YN", "1"), ("IN", "1"), ("IM", "1"), ("EN", "2"), ("EM", "2"), ("AN", "2"), ("AM", "2"),
        ("OU", "U"), ("AI", "E"), ("EI", "E"), ("EY", "E"), ("AY", "E"), ("OE", "E"), ("EU", "E"),
        ("CE", "SE"), ("CI", "SI"), ("CY", "SI"), ("Q", "K"), ("Z", "S"), ("Y", "I"), ("W", "V"), ("H", ""),
    ]

    private static func replaced(_ text: String, _ written: String, _ sound: String) -> String {
        let (bytes, pattern) = (Array(text.utf8), Array(written.utf8))
        guard bytes.count >= pattern.count else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + pattern.count <= bytes.count, bytes[index..<index + pattern.count].elementsEqual(pattern) {
                out.append(contentsOf: sound.utf8)
                index += pattern.count
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
