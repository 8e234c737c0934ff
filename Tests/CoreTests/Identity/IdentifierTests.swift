import Core
import Foundation
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [("79927398713", true), ("79927398710", false), ("0", true), ("", false), ("12a", false)])
    func luhn(digits: String, valid: Bool) {
        #expect(Luhn.isValid(digits) == valid)
    }

    @Test(arguments: 0..<200)
    func luhnDigitCloses(number: Int) throws {
        let digits = String(number * 7_919)
        #expect(Luhn.isValid(digits + String(try #require(Luhn.checkDigit(for: digits)))))
    }

    @Test func rpps() throws {
        #expect(try RPPS(" 810 0000 0001 ").digits == "81000000001")
        #expect(throws: RPPSError.longueur(10)) { try RPPS("8100000000") }
        #expect(throws: RPPSError.caractere) { try RPPS("8100000000A") }
        #expect(try RPPS("79927398713").cleValide)
        // Kept although its key is wrong.
        #expect(try !RPPS("79927398714").cleValide)
    }

    @Test(arguments: [
        ("899700366240", IdentifiantNational.Kind.rpps), ("0123456789", .adeli), ("3930026950/02", .employeFiness),
        ("544143607800048/261", .employeSiret), ("ANS20211004153120", .opaque), ("8997003662", .opaque),
        ("3930026950", .opaque), ("8997003662401", .opaque),
    ])
    func identifiantNational(text: String, kind: IdentifiantNational.Kind) throws {
        let value = try #require(IdentifiantNational(text))
        #expect(value.kind == kind)
        #expect(value.texte == text)
        #expect((value.rpps != nil) == (kind == .rpps))
    }

    @Test func identifiantNationalOfAnRPPS() throws {
        let rpps = try RPPS("99700366240")
        #expect(IdentifiantNational(rpps).rpps == rpps)
        #expect(IdentifiantNational("  ") == nil)
    }

    @Test func finess() throws {
        #expect(try FINESS("2a0000012").cleValide == nil)
        #expect(try FINESS("960 000 013").code == "960000013")
        #expect(throws: FINESSError.longueur) { try FINESS("96000001") }
        #expect(throws: FINESSError.caractere) { try FINESS("96000C013") }
    }

    @Test(arguments: [
        ("019980000", "019980000"), ("01 998", "019980000"), ("01C928", "019280000"), ("01c928", "019280000"), ("91 998 1234", "919981234"),
    ])
    func codeOrganisme(text: String, code: String) throws {
        let value = try CodeOrganisme(text)
        #expect(value.code == code)
        #expect(try JSONDecoder().decode([CodeOrganisme].self, from: JSONEncoder().encode([value])) == [value])
    }

    @Test(arguments: [("", CodeOrganismeError.longueur), ("0199", .longueur), ("01998000", .longueur), ("01A9B8", .caractere), ("019980O00", .caractere), ("119980000", .regime)])
    func codeOrganismeRefused(text: String, error: CodeOrganismeError) {
        #expect(throws: error) { try CodeOrganisme(text) }
    }

    @Test func sameFundOtherOffice() throws {
        #expect(try CodeOrganisme("019980001").memeCaisse(que: CodeOrganisme("019980002")))
        #expect(try !CodeOrganisme("019980001").memeCaisse(que: CodeOrganisme("029980001")))
    }

    @Test(arguments: ["39000", " 39 000 ", "01000", "97400"])
    func codePostal(text: String) throws { #expect(try CodePostal(text).digits.utf8.count == 5) }

    @Test(arguments: ["", "3900", "390000", "2A000", "00012", "３９０００"])
    func codePostalRefused(text: String) { #expect(throws: CodePostalError.format) { try CodePostal(text) } }

    @Test func caisseReceives() throws {
        let caisse = Caisse(
            codeOrganisme: try CodeOrganisme("01998"), nom: "CPAM",
            adresse: Adresse(lignes: ["1 rue A"], codePostal: try CodePostal("96000"), commune: "Sorneville"),
            receptions: [Reception(teleservice: "a", du: try LocalDate(iso: "2026-01-01"), au: try LocalDate(iso: "2026-03-31"))])
        let (eve, first, last, after) = (try LocalDate(iso: "2025-12-31"), try LocalDate(iso: "2026-01-01"), try LocalDate(iso: "2026-03-31"), try LocalDate(iso: "2026-04-01"))
        #expect(caisse.recoit("a", le: first) && caisse.recoit("a", le: last))
        #expect(!caisse.recoit("a", le: eve) && !caisse.recoit("a", le: after) && !caisse.recoit("c", le: first))
        #expect(caisse.postale == ["CPAM", "1 rue A", "96000 Sorneville"])
        #expect(caisse.adresse.enUneLigne == "1 rue A, 96000 Sorneville")
    }

    @Test func nomenclaturesHaveTwoDigitCodesAndLabels() {
        for code in Profession.allCases.map(\.code) + Regime.allCases.map(\.code) { #expect(code.utf8.count == 2) }
        #expect(Set(Profession.allCases.map(\.libelle)).count == Profession.allCases.count)
        #expect(Set(Regime.allCases.map(\.libelle)).count == Regime.allCases.count)
        #expect(Profession(rawValue: "10") == .medecin)
        #expect(Profession(rawValue: "99") == nil)
    }
}
