import Core
import Testing

@Suite struct NomStrictTests {
    @Test(arguments: [
        ("Jean-Noël", "JEAN-NOEL", true), ("Jean-Noël", "JEAN NOEL", false), ("D’Alembert", "D'ALEMBERT", true), ("D Alembert", "D'Alembert", false),
        ("Œuvrard", "OEUVRARD", true), ("LE  GOFF", "Le Goff", true), ("LEGOFF", "LE GOFF", false), ("Müller", "MULLER", true),
    ]) func hyphensAreNotSpaces(_ a: String, _ b: String, _ same: Bool) {
        #expect(NomStrict.equal(a, b) == same)
    }
}

@Suite struct ComparaisonTraitsTests {
    static func traits(_ name: String = "MARTIN", _ given: [String] = ["Léa"], day: Int = 3, place: String = "25056") throws -> TraitsStricts {
        TraitsStricts(nomNaissance: name, prenoms: given, dateNaissance: try #require(LocalDate(year: 1985, month: 3, day: day)), sexe: .feminin, lieuNaissance: place)
    }

    @Test func moreIsNotOtherwise() throws {
        let compared = ComparaisonTraits(try Self.traits(place: ""), try Self.traits("Martin", ["Lea", "Jeanne"]))
        #expect(compared.concorde)
        #expect(compared.lignes.filter(\.complete).map(\.trait) == [.prenoms, .lieuNaissance])
    }

    @Test func whatDiffersIsNamed() throws {
        let compared = ComparaisonTraits(try Self.traits("MARTIN-PETIT", ["Léa", "Rose"], day: 4), try Self.traits("MARTIN PETIT", ["Léa"], place: "25057"))
        #expect(compared.differences == [.nomNaissance, .prenoms, .dateNaissance, .lieuNaissance])
        #expect(!compared.concorde)
    }
}

@Suite struct DateNaissanceSaisieTests {
    static let today = LocalDate(year: 2026, month: 3, day: 10) ?? .min

    @Test(arguments: [
        "12/03/1985", "12/3/1985", "12-03-1985", "12.03.1985", "12 03 1985", "12031985", "1985-03-12", "12 mars 1985", "12 MARS 1985", " 12/03/1985 ",
        "12/03/85", "120385", "12 mar 1985",
    ]) func usualWays(text: String) throws {
        #expect(try DateNaissanceSaisie.read(text, today: Self.today) == LocalDate(year: 1985, month: 3, day: 12))
    }

    @Test(arguments: [("1 août 2019", 2019, 8), ("1 févr. 2019", 2019, 2), ("1 decembre 2019", 2019, 12)]) func months(_ text: String, _ year: Int, _ month: Int) throws {
        #expect(try DateNaissanceSaisie.read(text, today: Self.today) == LocalDate(year: year, month: month, day: 1))
    }

    /// Two centuries are possible: which one is asked, not guessed.
    @Test func anAmbiguousCenturyIsAsked() throws {
        #expect(throws: LocalDateError.anneeSurDeuxChiffres) { try DateNaissanceSaisie.read("05/03/26", today: Self.today) }
        #expect(try DateNaissanceSaisie.read("05/04/26", today: Self.today).year == 1926)
    }

    @Test(arguments: [
        ("31/02/1985", LocalDateError.inexistante), ("hier", .format), ("", .format), ("12/1985", .format), ("12 ju 1985", .format), ("12/03/985", .format),
        ("1/13/1985", .inexistante), ("12 m 1985", .format), ("١٢/٠٣/١٩٨٥", .format),
    ]) func refused(_ text: String, _ error: LocalDateError) {
        #expect(throws: error) { try DateNaissanceSaisie.read(text, today: Self.today) }
    }
}
