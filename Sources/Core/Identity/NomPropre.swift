/// Names of persons: what may be typed, and the key they are searched by.
public enum NomPropre {
    /// Longest name kept, in characters; the INS datamatrix carries no more.
    public static let longueurMax = 100

    /// The name as it is kept: composed (NFC), single spaces, plain apostrophe and hyphen.
    /// Latin letters with their accents, spaces, hyphens and apostrophes; nothing that hides or reorders text.
    public static func validate(_ text: String) throws(NomPropreError) -> String {
        var kept = String.UnicodeScalarView()
        var hasLetter = false
        for scalar in text.normalizedNFC.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
                kept.append(scalar)
                hasLetter = true
            case 0x20, 0xA0, 0x202F: if let last = kept.last, last != " " { kept.append(" ") }
            case 0x2D, 0x2010, 0x2011: kept.append("-")
            case 0x27, 0x2018, 0x2019, 0x2BC: kept.append("'")
            default: throw reason(scalar)
            }
        }
        if kept.last == " " { kept.removeLast() }
        let name = String(kept)
        guard hasLetter else { throw .vide }
        guard name.count <= longueurMax else { throw .tropLong }
        return name
    }

    /// Search key: upper-case ASCII without accents; hyphen, apostrophe and anything else become one space.
    /// « Élodie d’Œuvre-Petit » gives `ELODIE D OEUVRE PETIT`.
    public static func folded(_ text: String) -> String {
        var key: [UInt8] = []
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text.utf8) }
        for scalar in text.normalizedNFD.unicodeScalars {
            switch scalar.value {
            case 0x300...0x36F: continue
            case 0x30...0x39, 0x41...0x5A: key.append(UInt8(scalar.value))
            case 0x61...0x7A: key.append(UInt8(scalar.value) - 0x20)
            default:
                if let letters = sansDecomposition[scalar] {
                    key.append(contentsOf: letters.utf8)
                } else if let last = key.last, last != UInt8(ascii: " ") {
                    key.append(UInt8(ascii: " "))
                }
            }
        }
        if key.last == UInt8(ascii: " ") { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    /// The same for texts without an accent, as most names of the national files are: many times quicker.
    private static func foldedASCII(_ bytes: String.UTF8View) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A: key.append(byte)
            case 0x61...0x7A: key.append(byte - 0x20)
            default: if let last = key.last, last != UInt8(ascii: " ") { key.append(UInt8(ascii: " ")) }
            }
        }
        if key.last == UInt8(ascii: " ") { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    /// Letters that do not decompose into a base letter and a mark.
    private static let sansDecomposition: [Unicode.Scalar: String] = [
        "œ": "OE", "Œ": "OE", "æ": "AE", "Æ": "AE", "ß": "SS", "ẞ": "SS", "ø": "O", "Ø": "O", "ł": "L", "Ł": "L",
        "đ": "D", "Đ": "D", "ð": "D", "Ð": "D", "þ": "TH", "Þ": "TH", "ı": "I", "ħ": "H", "Ħ": "H",
    ]

    private static func reason(_ scalar: Unicode.Scalar) -> NomPropreError {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: return .sensEcriture
        case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xAD, 0x180E, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return .invisible
        default: break
        }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return .chiffre
        case .control, .lineSeparator, .paragraphSeparator: return .controle
        case .format: return .invisible
        default: return .caractere
        }
    }
}
