/// Text typed by people, made safe to store, print and compare: Unicode NFC, no control characters, and
/// none of the invisible characters that make two different names look alike.
public enum PlainText {
    /// Trims and normalises, or says which character has no place here.
    public static func clean(_ text: String) throws(FieldFault) -> String {
        // Printable ASCII has nothing to refuse and one form only.
        if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text.trimmingBlanks }
        for scalar in text.unicodeScalars {
            if isDirectional(scalar) {
                throw FieldFault("caractere.bidi", "contient un caractère de sens d’écriture invisible (\(name(scalar))). Effacez le texte et retapez-le.")
            }
            if isInvisible(scalar) {
                throw FieldFault("caractere.invisible", "contient un caractère invisible (\(name(scalar))). Effacez le texte et retapez-le.")
            }
            if isControl(scalar) {
                throw FieldFault("caractere.controle", "contient un caractère de contrôle (\(name(scalar))). Retirez-le.")
            }
        }
        return text.withUnixLines.normalizedNFC.trimmingBlanks
    }

    static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x200B...0x200D, 0x2060...0x2064,
            0x206A...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// Line feeds and tabs are kept: long texts have paragraphs.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        // Latin letters and signs, every one of them assigned.
        case 0x20..<0x7F, 0xA0..<0x250: false
        default: scalar.properties.generalCategory == .privateUse || scalar.properties.generalCategory == .unassigned
        }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}

extension String {
    /// A browser ends lines with CR LF, programs with LF: the same text must be stored the same way.
    fileprivate var withUnixLines: String {
        utf8.contains(0x0D) ? String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }) : self
    }

    /// Without the blanks at both ends.
    public var trimmingBlanks: String {
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
