extension Control {
    /// What the control itself refuses of a well-typed value: lengths, ranges, formats.
    public func fault(in value: JSONValue) -> FieldFault? {
        switch (self, value) {
        case (.text(let lengths), .string(let text)):
            if text.hasLines { return FieldFault("ligne", "tient sur une seule ligne. Retirez le retour à la ligne.") }
            return Self.fault(lengths, text)
        case (.longText(let lengths), .string(let text)): return Self.fault(lengths, text)
        case (.integer(let range), .int(let number)) where !range.contains(number):
            return FieldFault("intervalle", "doit être entre \(range.lowerBound) et \(range.upperBound).")
        case (.telephone, .string(let text)):
            let digits = text.utf8.count { 0x30...0x39 ~= $0 }
            let allowed = text.utf8.allSatisfy { 0x30...0x39 ~= $0 || " .-+()".utf8.contains($0) }
            guard allowed, (9...15).contains(digits) else {
                return FieldFault("telephone", "n’est pas un numéro de téléphone. Écrivez par exemple 03 84 00 00 00.")
            }
        case (.email, .string(let text)):
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
                !text.contains(where: \.isWhitespace), text.count <= 254
            else { return FieldFault("courriel", "n’est pas une adresse électronique. Écrivez par exemple prenom.nom@exemple.fr.") }
        case (.postcode, .string(let text)):
            guard text.utf8.count == 5, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                return FieldFault("code-postal", "compte cinq chiffres, par exemple 39000.")
            }
        default: break
        }
        return nil
    }

    private static func fault(_ lengths: ClosedRange<Int>, _ text: String) -> FieldFault? {
        let length = text.length
        if length > lengths.upperBound {
            return FieldFault("longueur", "compte \(length) caractères. Gardez-en \(lengths.upperBound) au plus.")
        }
        if length < lengths.lowerBound {
            return FieldFault("longueur", "est trop court : \(lengths.lowerBound) caractères au moins.")
        }
        return nil
    }
}

/// Most of what is typed is plain ASCII, where a byte is a character: telling so costs a fiftieth of cutting it into characters.
extension String {
    fileprivate var hasLines: Bool {
        utf8.contains { 0x0A...0x0D ~= $0 || $0 >= 0x80 } && contains { $0.isNewline }
    }

    /// In characters, as whoever typed them counts them.
    fileprivate var length: Int {
        utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count
    }
}
