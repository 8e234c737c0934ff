import Certificats
import Core
import Testing

/// F90: a question in plain French finds its rule, first or among the first three.
@Suite struct PhrasesTests {
    static let jour = LocalDate(year: 2026, month: 11, day: 21) ?? .min

    /// Place of the rule among those found, from 0.
    private func place(_ rule: String, _ text: String, le day: LocalDate = jour) -> Int? {
        Recherche.chercher(text, le: day).firstIndex { $0.reponse.regle.id == rule }
    }

    @Test func twoHundredPhrasingsFindTheirRule() {
        let phrases = Phrases.toutes
        #expect(phrases.count >= 200)
        #expect(Set(phrases.map(\.regle)).count == 52, "every rule is asked for")
        var (first, three) = (0, 0)
        for (rule, text) in phrases {
            let found = place(rule, text)
            if found == 0 { first += 1 } else { print("not first (\(found.map(String.init) ?? "absent")): \(rule) « \(text) » → \(Recherche.chercher(text, le: Self.jour).prefix(3).map(\.reponse.regle.id))") }
            if let found, found < 3 { three += 1 }
        }
        let (firstShare, threeShare) = (Double(first) / Double(phrases.count), Double(three) / Double(phrases.count))
        print("\(phrases.count) phrasings: \(first) first (\(firstShare)), \(three) in the first three (\(threeShare))")
        #expect(firstShare >= 0.9)
        #expect(threeShare >= 0.98)
    }
}
