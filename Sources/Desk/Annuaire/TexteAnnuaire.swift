import Core
import Store

/// The directory's capitals, as people write them.
enum TexteAnnuaire {
    /// « Dr Anne LECLERC »
    static func person(title: String?, practiceTitle: String?, givenName: String, name: String) -> String {
        [self.title(practiceTitle) ?? self.title(title), capitalized(givenName), name.uppercased()].compactMap { $0 }.joined(separator: " ")
    }

    /// Codes of the nomenclature of titles that are said aloud; another is left out.
    private static func title(_ code: String?) -> String? {
        switch code {
        case "DR": "Dr"
        case "PR": "Pr"
        case "M": "M."
        case "MME": "Mme"
        default: nil
        }
    }

    /// « JEAN-MARIE » gives « Jean-Marie ». What already has small letters is left as it is.
    static func capitalized(_ text: String) -> String {
        guard text == text.uppercased() else { return text }
        var result = ""
        var isStart = true
        for character in text.lowercased() {
            result += isStart ? character.uppercased() : String(character)
            isStart = !character.isLetter
        }
        return result
    }

    /// The commonest kinds of street, as people write them; another is left as its file spells it.
    static func streetType(_ code: String?) -> String? {
        guard let code else { return nil }
        return [
            "R": "rue", "AV": "avenue", "BD": "boulevard", "PL": "place", "CHE": "chemin", "CHEM": "chemin", "ALL": "allée", "RTE": "route", "IMP": "impasse",
            "QU": "quai", "QUAI": "quai", "CRS": "cours", "SQ": "square", "FG": "faubourg", "PAS": "passage",
        ][code.uppercased()] ?? code
    }

    static func address(_ parts: String?..., postalCode: String?, commune: String?) -> [String] {
        let street = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let last = [postalCode, commune.map { $0.hasPrefix(postalCode ?? "\u{0}") ? String($0.dropFirst(5)).trimmingBlanks : $0 }].compactMap { $0 }.joined(separator: " ")
        return [street, last].filter { !$0.isEmpty }
    }
}

extension String {
    /// The spellings under which the directory may know an identifier: as it is, and with the digit that says « RPPS ».
    var directoryIdentifiers: [String] {
        count == 11 && utf8.allSatisfy { (0x30...0x39).contains($0) } ? [self, "8" + self] : [self]
    }
}

extension Annuaire {
    /// The moment since when the bearer of an account's identifier left the directory; nil when they are there or never were.
    func left(_ identifier: String) throws -> Int64? {
        let known = identifier.directoryIdentifiers
        guard try known.allSatisfy({ try person($0) == nil }) else { return nil }
        return try known.compactMap { try leftAt($0) }.max()
    }
}
