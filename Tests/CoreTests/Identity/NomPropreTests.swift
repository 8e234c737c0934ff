import Core
import Testing

@Suite struct NomPropreTests {
    @Test(arguments: [
        ("Élodie d’Œuvre-Petit", "Élodie d'Œuvre-Petit", "ELODIE D OEUVRE PETIT"),
        ("  Le   Goff ", "Le Goff", "LE GOFF"),
        ("E\u{301}lise", "Élise", "ELISE"),
        ("N’Guyen\u{2010}Łuczak", "N'Guyen-Łuczak", "N GUYEN LUCZAK"),
        ("Groß", "Groß", "GROSS"), ("Çelik", "Çelik", "CELIK"), ("Đặng", "Đặng", "DANG"), ("Ægir", "Ægir", "AEGIR"),
        ("'t Hooft", "'t Hooft", "T HOOFT"),
    ])
    func keptAndFolded(text: String, kept: String, key: String) throws {
        let name = try NomPropre.validate(text)
        #expect(Array(name.unicodeScalars) == Array(kept.unicodeScalars))
        #expect(NomPropre.folded(name) == key)
        #expect(NomPropre.folded(text) == key)
        #expect(try NomPropre.validate(name) == name)
    }

    @Test(arguments: [
        ("", NomPropreError.vide), ("  ", .vide), ("-'-", .vide),
        (String(repeating: "a", count: 101), .tropLong),
        ("Du\u{202E}pont", .sensEcriture), ("Du\u{2067}pont", .sensEcriture), ("\u{200F}Dupont", .sensEcriture),
        ("Du\u{200B}pont", .invisible), ("Du\u{200D}pont", .invisible), ("\u{FEFF}Dupont", .invisible), ("Du\u{AD}pont", .invisible),
        ("Du\tpont", .controle), ("Du\npont", .controle), ("Du\u{0}pont", .controle), ("Du\u{2028}pont", .controle),
        ("Dupont 2", .chiffre), ("Dupont ²", .chiffre), ("Дюпон", .caractere), ("Dupont<", .caractere), ("Du·pont", .caractere), ("a\u{301}\u{301}\u{301}", .caractere),
    ])
    func refused(text: String, error: NomPropreError) {
        #expect(throws: error) { try NomPropre.validate(text) }
    }

    @Test func hundredCharactersAreKept() throws {
        #expect(try NomPropre.validate(String(repeating: "é", count: 100)).count == 100)
    }

    static let person = PersonName(nomNaissance: "Œuvrard-Le Goff", nomUtilise: "Martinez", prenoms: ["Marie-Élodie", "Anne"])

    @Test(arguments: [
        "oeuvrard", "ŒUVRARD marie", "marie elodie martinez", "martinez marie-elodie", "legoff", "le goff", "Martines Marie",
        "mart elod", "Oeuvrrad", "anne Martinez",
    ])
    func finds(query: String) { #expect(NameMatch.score(query: query, person: Self.person) > 0) }

    @Test(arguments: ["", "   ", "dupont", "martinez paul", "martinez martinez", "mat", "artinez marie zoe", "mraie-eldoie xx"])
    func findsNot(query: String) { #expect(NameMatch.score(query: query, person: Self.person) == 0) }

    /// Exact above prefix, prefix above a slip; a name with a given name above a name alone.
    @Test func ordersTheAnswers() {
        let scores = ["Martinez Anne", "Martinez", "Martin", "Martinee"].map { NameMatch.score(query: $0, person: Self.person) }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(scores).count == scores.count)
        #expect(scores[0] == 1)
    }

    @Test(arguments: [
        ("DUPONT", "DUPONT", true), ("DUPONT", "DUPOND", true), ("DUPONT", "DUPON", true), ("DUPONT", "DUPPONT", true),
        ("DUPONT", "DUPNOT", true), ("DUPONT", "UDPONT", true), ("DUPONT", "DUPOTN", true), ("", "A", true),
        ("DUPONT", "DPUNOT", false), ("DUPONT", "DURAND", false), ("AB", "", false), ("ABCD", "CBAD", false), ("ABC", "BCA", false),
    ])
    func oneEdit(a: String, b: String, within: Bool) {
        #expect(NameMatch.withinOneEdit(a, b) == within)
        #expect(NameMatch.withinOneEdit(b, a) == within)
    }

    @Test func usualNames() {
        #expect(Self.person.usuel == "Marie-Élodie Martinez")
        #expect(Self.person.administratif == "MARTINEZ Marie-Élodie")
    }
}
