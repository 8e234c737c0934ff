import ContactTracing
import Core
import Testing

/// Whatever is pasted, nothing breaks and no digit appears that was not in the line.
@Suite struct ContactPastePropertyTests {
    static let pieces = [
        "DUPONT", "Marie", "de", "LA", "Le", "06", "12", "0612345678", "+33", "(0)6", "0033", "35000", "35", "2A", "20200", "974", "né", "née", "le",
        "12/03/1985", "12/03/85", "mars", "1985", "45", "ans", "foyer", "conjoint", "VOISIN", "rue", "bis", "à", "et", "a@b.fr", "@", "M.", "J.", "Nom",
        "Prénom", ":", ";", "\t", ",", "|", " ", "\u{A0}", "\u{202E}", "\u{200B}", "\u{0}", "é", "🙂", "𝟞", "٠٦", "-", "--", "1.", "3)", "\"", "+", "/", ".",
        "255081416802538", "2 55 08 14 168 025 38", "+32 470", "99999999999999999999", "(", ")", "=", "'", "’",
    ]

    static func isSubsequence(_ digits: String, of line: String) -> Bool {
        var rest = line.filter { $0.isASCII && $0.isNumber }[...]
        for digit in digits.filter({ $0.isASCII && $0.isNumber }) {
            guard let found = rest.firstIndex(of: digit) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }

    @Test func noLineBreaksAndNoDigitIsInvented() {
        var chance = FusionPropertyTests.Chance(state: 7)
        for _ in 0..<20_000 {
            let line = (0..<Int.random(in: 0...14, using: &chance)).map { _ in
                (Self.pieces.randomElement(using: &chance) ?? "") + (Bool.random(using: &chance) ? " " : "")
            }.joined()
            for contact in ContactPaste(line).contacts {
                #expect(contact.texte == line)
                let texts = [contact.telephone, contact.codePostal, contact.departement, contact.nom, contact.prenom, contact.commune, contact.nomNaissance]
                for text in texts.compactMap(\.self) + contact.autresTelephones { #expect(Self.isSubsequence(text, of: line), "\(line) → \(text)") }
                for name in [contact.nom, contact.prenom, contact.nomNaissance].compactMap(\.self) {
                    #expect(!name.contains { $0.isNumber })
                    let kept = try? NomPropre.validate(name)
                    #expect(kept == name)
                }
            }
        }
    }

    @Test func everyWordIsUnderstoodOrShown() throws {
        var chance = FusionPropertyTests.Chance(state: 8)
        for _ in 0..<2_000 {
            let word = "Zzqx" + String("abcdefgh".shuffled(using: &chance).prefix(4))
            let contact = try #require(ContactPaste("DUPONT Marie \(word) 0612345678 35000").contacts.first)
            let seen = [contact.nom, contact.prenom, contact.commune].compactMap(\.self).joined(separator: " ") + contact.reste.joined(separator: " ")
            #expect(seen.contains(word))
        }
    }
}
