import Foundation
import Testing

@testable import Core

@Suite("Text typed by people")
struct PlainTextTests {
    @Test("Blanks are trimmed, accents composed, lines ended one way", arguments: [
        ("  Élodie ", "Élodie"), ("E\u{301}lodie", "\u{C9}lodie"), ("\u{A0}a\u{202F}", "a"), ("un\r\ndeux\rtrois\nquatre", "un\ndeux\ntrois\nquatre"),
        ("L’Haÿ-les-Roses – œuvre n° 3 ½ €", "L’Haÿ-les-Roses – œuvre n° 3 ½ €"),
    ])
    func cleans(_ text: String, _ expected: String) throws {
        #expect(Array(try PlainText.clean(text).utf8) == Array(expected.utf8))
    }

    @Test("Characters that deceive the eye are refused, each under its name", arguments: [
        ("Jean\u{202E}nitraM", "caractere.bidi", "U+202E"),
        ("\u{2066}a\u{2069}", "caractere.bidi", "U+2066"),
        ("a\u{200F}", "caractere.bidi", "U+200F"),
        ("Mar\u{200B}tin", "caractere.invisible", "U+200B"),
        ("Mar\u{200D}tin", "caractere.invisible", "U+200D"),
        ("\u{FEFF}Martin", "caractere.invisible", "U+FEFF"),
        ("Mar\u{AD}tin", "caractere.invisible", "U+00AD"),
        ("a\u{E0041}", "caractere.invisible", "U+E0041"),
        ("a\u{0}", "caractere.controle", "U+0000"),
        ("a\u{1B}[31m", "caractere.controle", "U+001B"),
        ("a\u{85}", "caractere.controle", "U+0085"),
        ("a\u{2028}b", "caractere.controle", "U+2028"),
        ("a\u{E000}", "caractere.controle", "U+E000"),
    ])
    func refuses(_ text: String, _ code: String, _ name: String) {
        #expect {
            try PlainText.clean(text)
        } throws: { error in
            guard let fault = error as? FieldFault else { return false }
            return fault.code == code && fault.message.contains(name)
        }
    }

    @Test("What is taken at a glance is what a closer look would take")
    func shortWays() throws {
        for value in UInt32(0)..<0x300 {
            let scalar = try #require(Unicode.Scalar(value))
            let properties = scalar.properties.generalCategory
            let isControl = ![0x09, 0x0A, 0x0D].contains(value) && [.control, .privateUse, .unassigned].contains(properties)
            #expect(PlainText.isControl(scalar) == isControl, "U+\(String(value, radix: 16))")
            for other in ["", "e", "\u{301}"] {
                let text = String(scalar) + other
                #expect(Array(text.normalizedNFC.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
                #expect(text.trimmingBlanks == String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
            }
        }
    }

    @Test("Folding for search drops accents, case and punctuation")
    func folding() {
        #expect(SearchKey.words("Œdème de l’ÉPAULE, aigu") == ["oedeme", "de", "l", "epaule", "aigu"])
    }
}
