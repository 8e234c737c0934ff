import ContactTracing
import Core
import Testing

@Suite struct DuplicateSearchTests {
    /// Every likely pair shares a key: a store that compares only those who share one misses none.
    @Test(arguments: DuplicateScoreTests.cases.indices)
    func likelyPairsShareAKey(index: Int) {
        let (name, a, b, level) = DuplicateScoreTests.cases[index]
        guard level != .aucun else { return }
        #expect(!Set(DuplicateKey.keys(of: a)).isDisjoint(with: DuplicateKey.keys(of: b)), "\(name)")
    }

    /// Without a telephone in common, names mistyped, swapped or changed by marriage still meet by the birth date.
    @Test(arguments: [("Lefevra", "Elodia"), ("Élodie", "Lefèvre"), ("Garnier", "Élodie"), ("Lefebvre", "E")])
    func namesMeetByTheBirthDate(nom: String, prenom: String) {
        let people = [DuplicateScoreTests.person("a"), DuplicateScoreTests.person("b", nom, prenom, "1984-03-12", nil)]
        let shared = Set(DuplicateKey.keys(of: people[0])).intersection(DuplicateKey.keys(of: people[1]))
        #expect(shared.contains { $0.kind == .naissance })
    }

    @Test func pairsComeMostCertainFirst() {
        let people = [
            DuplicateScoreTests.person("a", nir: "h1"), DuplicateScoreTests.person("b", "Lefebvre", "Élodie", "1984-03-12", nil),
            DuplicateScoreTests.person("c", nir: "h1", "Zola", "Émile", nil, nil), DuplicateScoreTests.person("d", "Petit", "Paul", "2001-01-01", "0712345678"),
        ]
        let pairs = DuplicateSearch(among: people).pairs
        #expect(pairs.map { [$0.first, $0.second] } == [["a", "c"], ["a", "b"]])
        #expect(pairs.map(\.score.level) == [.certain, .probable])
    }

    @Test func aSwitchboardIsNotAReasonToCompareAThousandPersons() {
        let people = (0..<1_000).map { DuplicateScoreTests.person("p\($0)", "Nom\($0 % 7)", "Prenom\($0)", nil, "0102030405") }
        let search = DuplicateSearch(among: people)
        #expect(search.skipped.contains { $0.kind == .telephone && $0.count == 1_000 })
        #expect(search.pairs.isEmpty)
    }

    @Test func tenThousandContactsAreSearchedQuickly() {
        let people = (0..<10_000).map { index in
            let same = index % 100 == 99 ? index - 1 : index
            return DuplicateScoreTests.person(
                "p\(index)", "Nom\(letters(same))", "Prenom\(letters(same / 3))",
                LocalDate(epochDay: same * 37 % 20_000).iso, "06\(10_000_000 + same * 7)")
        }
        let clock = ContinuousClock()
        var search: DuplicateSearch?
        let elapsed = clock.measure { search = DuplicateSearch(among: people) }
        #expect(search?.pairs.count ?? 0 >= 100)
        #expect(elapsed < .seconds(30))
    }

    @Test func keysAreStableAndWithoutRepeats() {
        let person = PersonneComparee(
            id: "a", nirHash: "h", noms: ["Dupont", "DUPOND"], prenom: "Léa", dateNaissance: LocalDate(year: 1990, month: 1, day: 2),
            telephone: "0611223344", courriel: " Lea@Exemple.fr ", codePostal: "39000")
        let texts = DuplicateKey.keys(of: person).map(\.text)
        #expect(texts == [
            "nir:h", "telephone:33611223344", "courriel:lea@exemple.fr", "nom-naissance:DUPON|1990-01-02", "nom-annee:DUPON|1990",
            "mot-naissance:DUPONT|1990-01-02", "mot-naissance:DUPOND|1990-01-02", "mot-naissance:LEA|1990-01-02",
            "naissance:1990-01-02", "nom-commune:DUPON|L|39000",
        ])
    }

    private func letters(_ number: Int) -> String {
        var (rest, out) = (number, "")
        repeat {
            out.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))))
            rest /= 26
        } while rest > 0
        return out
    }
}
