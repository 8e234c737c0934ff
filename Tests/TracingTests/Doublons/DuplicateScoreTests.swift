import ContactTracing
import Core
import Testing

/// The same person entered twice, and persons who only look alike. Everyone here is invented.
@Suite struct DuplicateScoreTests {
    typealias Level = DuplicateScore.Level

    static func person(
        _ id: String = "p", nir: String? = nil, _ nom: String = "Lefèvre", _ prenom: String? = "Élodie",
        _ naissance: String? = "1984-03-12", _ telephone: String? = "06 12 34 56 78", mail: String? = nil, cp: String? = nil
    ) -> PersonneComparee {
        PersonneComparee(
            id: id, nirHash: nir, noms: [nom], prenom: prenom, dateNaissance: naissance.flatMap { try? LocalDate(iso: $0) },
            telephone: telephone, courriel: mail, codePostal: cp)
    }

    static let cases: [(String, PersonneComparee, PersonneComparee, Level)] = [
        ("same NIR, all else differs", person(nir: "h1"), person(nir: "h1", "Autre", "Paul", "1950-01-01", nil), .certain),
        ("all the same", person(), person(), .probable),
        ("accents and case", person(), person("p", "LEFEVRE", "ELODIE"), .probable),
        ("one letter, no telephone", person(), person("p", "Lefévra", "Élodie", "1984-03-12", nil), .probable),
        ("same sound", person(), person("p", "Lefebvre"), .probable),
        ("married name, given name, birth and telephone the same", person(), person("p", "Garnier"), .probable),
        ("name and telephone, no birth date", person(), person("p", "Lefèvre", "Élodie", nil, "+33612345678"), .probable),
        ("swapped names", person(), person("p", "Élodie", "Lefèvre"), .probable),
        ("day and month swapped", person(), person("p", "Lefèvre", "Élodie", "1984-12-03", nil), .probable),
        ("double surname and space", person("p", "Le Goff"), person("p", "LEGOFF", "Élodie", "1984-03-12", nil), .probable),
        ("twins", person(), person("p", "Lefèvre", "Manon"), .aucun),
        ("spouses", person(), person("p", "Lefèvre", "Paul", "1980-01-30", "0612345678", cp: "35000"), .aucun),
        ("homonyms of two birth dates", person("p", "Martin", "Marie", "1984-03-12", nil), person("p", "Martin", "Marie", "1951-07-01", nil), .aucun),
        ("father and son of one name", person("p", "Petit", "Jean", "1950-02-02"), person("p", "Petit", "Jean", "1981-09-27"), .aucun),
        ("only a name", person("p", "Petit", "Jean", nil, nil), person("p", "Petit", "Jean", nil, nil), .aucun),
        ("two NIR of two homonyms", person(nir: "h1", "Petit", "Jean", "1950-02-02", nil), person(nir: "h2", "Petit", "Jean", "1950-02-02", nil), .aucun),
        ("nothing known", PersonneComparee(id: "a"), PersonneComparee(id: "b"), .aucun),
        ("empty hashes are not the same NIR", person(nir: "", "A", nil, nil, nil), person(nir: "", "B", nil, nil, nil), .aucun),
    ]

    @Test(arguments: cases.indices)
    func levels(index: Int) {
        let (name, a, b, level) = Self.cases[index]
        let score = DuplicateScore(a, b)
        #expect(score.level == level, "\(name): \(score)")
        #expect(DuplicateScore(b, a) == score, "\(name): the order of the two does not matter")
        #expect((0...100).contains(score.points))
        #expect(level == .aucun || !score.reasons.isEmpty)
    }

    @Test func reasonsAndObjectionsAreSaidWithoutTheValues() {
        let score = DuplicateScore(Self.person(nir: "h1"), Self.person(nir: "h2", "Lefebvre", "Élodie", "1984-03-12", "0612345679"))
        #expect(score.objections == ["Numéros de sécurité sociale différents"])
        #expect(score.reasons.contains("Même date de naissance"))
        #expect(score.reasons.contains("Téléphones à un chiffre près"))
        #expect(!(score.reasons + score.objections).joined().contains { $0.isNumber })
    }

    @Test(arguments: [
        ("0612345678", "33612345678"), ("06 12 34 56 78", "33612345678"), ("06.12.34.56.78", "33612345678"),
        ("+33 6 12 34 56 78", "33612345678"), ("+33 (0)6 12 34 56 78", "33612345678"), ("0033612345678", "33612345678"),
        ("612345678", "33612345678"), ("+32 470 12 34 56", "32470123456"), ("(+33) 6-12-34-56-78", "33612345678"),
        ("", nil), ("12", nil), ("0000000000", nil), ("néant", nil), ("06", nil), ("1234567890123456789", nil),
    ])
    func telephones(text: String, digits: String?) {
        #expect(ComparablePhone.digits(text) == digits)
    }

    @Test(arguments: [
        ("LEFEVRE", "LEFEBVRE"), ("DUPONT", "DUPOND"), ("GAUTHIER", "GAUTIER"), ("PHILIPPE", "FILIPPE"), ("MEYER", "MEIER"),
        ("THIBAULT", "THIBAUD"), ("SCHMIDT", "SCHMITT"), ("RENAULT", "RENAUD"), ("MARTIN", "MARTAIN"), ("LE GRAND", "LEGRAND"),
        ("BERNARD", "BERNART"), ("MICHAUX", "MICHAUD"), ("CLEMENT", "CLEMAN"),
    ])
    func namesThatSoundAlike(a: String, b: String) {
        #expect(SurnamePhonetic.code(a) == SurnamePhonetic.code(b))
    }

    @Test(arguments: [("MARTIN", "BERNARD"), ("PETIT", "ROBERT"), ("DURAND", "DUPONT"), ("MOREAU", "MOREL"), ("LI", "LE")])
    func namesThatDoNot(a: String, b: String) {
        #expect(SurnamePhonetic.code(a) != SurnamePhonetic.code(b))
    }
}
