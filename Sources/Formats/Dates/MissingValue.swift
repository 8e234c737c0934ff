import Core

/// Words that mean there is no value.
public enum MissingValue {
    /// Empty, white space, a dash, `NA`, `inconnu`, `unknown`, …
    public static func isMissing(_ text: String) -> Bool {
        let bytes = text.utf8
        if bytes.isEmpty { return true }
        guard bytes.count <= 24 else { return false }
        if bytes.allSatisfy(isFiller) { return true }
        guard let first = bytes.first, mayBegin(first) else { return false }
        return words.contains(NomPropre.folded(text).filter { $0 != " " })
    }

    /// The text without the white space around it; `nil` when it means nothing.
    public static func value(_ text: String) -> String? {
        let trimmed = TableReader.trimmed(text)
        return isMissing(trimmed) ? nil : trimmed
    }

    private static func isFiller(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "*"): true
        default: false
        }
    }

    /// Whether one of the words may begin so: most values end here.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "v"), UInt8(ascii: "a"): true
        // `#N/A`, `<NA>`, « néant » written with quotes.
        default: byte < 0x30 || byte > 0x39 && byte < 0x41
        }
    }

    private static let words: Set<String> = [
        "", "NA", "NAN", "NAT", "NULL", "NONE", "NIL", "NC", "ND", "NR", "NSP", "NV", "NONRENSEIGNE", "NONRENSEIGNEE", "NONCONNU",
        "INCONNU", "INCONNUE", "INCONNUS", "UNKNOWN", "UNK", "UNKN", "MISSING", "MANQUANT", "MANQUANTE", "NOTAVAILABLE", "NOTKNOWN", "VIDE",
        "AUCUN", "AUCUNE", "NODATA", "NOTREPORTED", "NEANT",
    ]
}
