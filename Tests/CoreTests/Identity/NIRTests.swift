import Core
import Foundation
import Testing

@Suite struct NIRTests {
    /// Body, key computed by hand: 97 − (N mod 97).
    static let keys: [(String, String)] = [
        ("2690549588157", "80"), ("2790351215189", "89"), ("1850578006084", "91"),
    ]

    @Test(arguments: keys)
    func keyOfKnownNumbers(body: String, key: String) throws {
        #expect(NIR.key(for13: body) == key)
        #expect(try NIR(body).cle == key)
        #expect(try NIR(body + key).digits13 == body)
    }

    /// The published equivalent: take A or B as 0, then subtract one or two millions.
    @Test(arguments: ["185052A006084", "299122B123456", "106012A999001", "250032B050999"])
    func corsicaByBothRules(body: String) throws {
        let letter = body.contains("A") ? 1_000_000 : 2_000_000
        let digits = body.replacingOccurrences(of: "A", with: "0").replacingOccurrences(of: "B", with: "0")
        let number = try #require(Int(digits)) - letter
        #expect(Int(try NIR(body).cle) == 97 - number % 97)
    }

    @Test func forgivesSpacesAndLowerCase() throws {
        let nir = try NIR(" 1 85 05 2a\u{A0}006\u{202F}084 ")
        #expect(nir.digits13 == "185052A006084")
        #expect(try NIR(nir.formatted.lowercased()) == nir)
    }

    static let refused: [(String, NIRError)] = [
        ("", .longueur(0)), ("18505780060849", .longueur(14)), ("185057800608", .longueur(12)),
        ("18505780060849112", .longueur(17)),
        ("18505780O6084", .caractere), ("185053A006084", .caractere), ("1850578006084X1", .caractere),
        ("185052C006084", .caractere), ("A850578006084", .caractere), ("782052A006084", .caractere),
        ("0850578006084", .premierChiffre), ("9850578006084", .premierChiffre),
        ("1850078006084", .mois), ("1851378006084", .mois), ("1851978006084", .mois), ("1854378006084", .mois), ("1854978006084", .mois),
        ("1850500006084", .departement), ("1850578006000", .ordre),
        ("185057800608492", .cle), ("185057800608400", .cle), ("185052A00608400", .cle),
    ]

    @Test(arguments: refused)
    func refuses(text: String, error: NIRError) {
        #expect(throws: error) { try NIR(text) }
    }

    @Test(arguments: ["01", "12", "20", "30", "31", "42", "50", "99"])
    func monthsOfIncompleteCivilStatus(month: String) throws {
        #expect(try NIR("185\(month)78006084").mois == (Int(month)! <= 12 ? Int(month) : nil))
    }

    @Test(arguments: ["01", "20", "2A", "2B", "95", "96", "97", "98", "99"])
    func departments(code: String) throws {
        #expect(try NIR("18505\(code)006084").lieuNaissance == "\(code)006")
    }

    @Test(arguments: [("1", NIR.Nature.nir), ("2", .nir), ("3", .nir), ("4", .nir), ("5", .mig), ("6", .mig), ("7", .nnp), ("8", .nnp)])
    func natures(first: String, nature: NIR.Nature) throws {
        let nir = try NIR("\(first)850578006084")
        #expect(nir.nature == nature)
        #expect(nir.sexe == (Int(first)! % 2 == 1 ? .masculin : .feminin))
    }

    /// A waiting number has no month and no place to check.
    @Test func waitingNumbersHaveNoBirthPlace() throws {
        let nnp = try NIR("7850000006000")
        #expect(nnp.mois == nil)
        #expect(nnp.lieuNaissance == nil)
        #expect(try NIR(nnp.digits15) == nnp)
    }

    @Test func neverShowsItselfUnasked() throws {
        let nir = try NIR("1850578006084")
        let shown = ["\(nir)", String(reflecting: nir), String(describing: Optional(nir)), { var s = ""; dump(nir, to: &s); return s }()]
        for text in shown { #expect(!text.contains("006") && !text.contains("78")) }
        #expect("\(nir)" == "1 85 ** ** *** *** **")
        #expect(nir.formatted == "1 85 05 78 006 084 91")
    }

    @Test func everyKeyButOneIsRefused() throws {
        let nir = try NIR("2690549588157")
        for key in 0...99 {
            let text = nir.digits13 + (key < 10 ? "0\(key)" : "\(key)")
            #expect((try? NIR(text)) == (key == 80 ? nir : nil))
        }
    }

    /// One wrong digit is always seen; so are two neighbours swapped.
    @Test func seesSlips() throws {
        let text = Array(try NIR("2690549588157").digits15)
        for index in text.indices {
            for digit in "0123456789" where digit != text[index] {
                var wrong = text
                wrong[index] = digit
                #expect((try? NIR(String(wrong))) == nil)
            }
            if index + 1 < text.count, text[index] != text[index + 1] {
                var wrong = text
                wrong.swapAt(index, index + 1)
                #expect((try? NIR(String(wrong))) == nil)
            }
        }
    }

    @Test func codedAsFifteenCharacters() throws {
        let nir = try NIR("185052A006084")
        let data = try JSONEncoder().encode([nir])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(nir.digits15)\"]")
        #expect(try JSONDecoder().decode([NIR].self, from: data) == [nir])
    }

    @Test(arguments: refused.map(\.1))
    func everyRefusalSaysWhatToDo(error: NIRError) {
        #expect(error.message.hasSuffix(".") && error.remedy.hasSuffix("."))
        #expect(error.code.hasPrefix("nir."))
    }
}
