extension Control {
    /// What the control itself refuses of a well-typed value: lengths, ranges, formats.
    public func fault(in value: JSONValue) -> FieldFault? {
        switch (self, value) {
        case (.text(let lengths), .string(let text)):
            if text.contains(where: \.isNewline) { return FieldFault("ligne", "tient sur une seule ligne. Retirez le retour à la ligne.") }
            return Self.fault(lengths, text)
        case (.longText(let lengths), .string(let text)): return Self.fault(lengths, text)
        case (.integer(let range), .int(let number)) where !range.contains(number):
            return FieldFault("intervalle", "doit être entre \(range.lowerBound) et \(range.upperBound).")
        case (.telephone, .string(let text)):
            let digits = text.filter { $0.isASCII && $0.isNumber }
            let allowed = text.allSatisfy { $0.isASCII && $0.isNumber || " .-+()".contains($0) }
            guard allowed, (9...15).contains(digits.count) else {
                return FieldFault("telephone", "n’est pas un numéro de téléphone. Écrivez par exemple 03 84 00 00 00.")
            }
        case (.email, .string(let text)):
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
                !text.contains(where: \.isWhitespace), text.count <= 254
            else { return FieldFault("courriel", "n’est pas une adresse électronique. Écrivez par exemple prenom.nom@exemple.fr.") }
        case (.postcode, .string(let text)):
            guard text.count == 5, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
                return FieldFault("code-postal", "compte cinq chiffres, par exemple 39000.")
            }
        default: break
        }
        return nil
    }

    private static func fault(_ lengths: ClosedRange<Int>, _ text: String) -> FieldFault? {
        if text.count > lengths.upperBound {
            return FieldFault("longueur", "compte \(text.count) caractères. Gardez-en \(lengths.upperBound) au plus.")
        }
        if text.count < lengths.lowerBound {
            return FieldFault("longueur", "est trop court : \(lengths.lowerBound) caractères au moins.")
        }
        return nil
    }
}
