import Certificats
import Core
import Testing

/// F90: a question in plain French finds its rule, first or among the first three.
@Suite struct PhrasesTests {
    static let jour = LocalDate(year: 2026, month: 11, day: 21) ?? .min

    /// Share of the phrases whose rule comes first, and among the first three; what did not come first is printed unless kept secret.
    private func shares(_ name: String, _ phrases: [(regle: String, texte: String)], tells: Bool) -> (first: Double, three: Double) {
        var (first, three) = (0, 0)
        for (rule, text) in phrases {
            let found = Recherche.chercher(text, le: Self.jour).prefix(3).map(\.reponse.regle.id)
            if found.first == rule { first += 1 } else if tells { print("not first: \(rule) « \(text) » → \(found)") }
            if found.contains(rule) { three += 1 }
        }
        let count = Double(phrases.count)
        print("\(name): \(phrases.count) phrasings, \(first) first (\(Int((Double(first) / count * 100).rounded())) %), \(three) in the first three (\(Int((Double(three) / count * 100).rounded())) %)")
        return (Double(first) / count, Double(three) / count)
    }

    /// Those the lexicon was written with.
    @Test func phrasesOfTheLexiconFindTheirRule() {
        #expect(Phrases.toutes.count >= 200)
        #expect(Set(Phrases.toutes.map(\.regle)).count == 52, "every rule is asked for")
        let found = shares("lexicon", Phrases.toutes, tells: true)
        #expect(found.first >= 0.9 && found.three >= 0.98)
    }

    /// Those that came after, and that it learned from.
    @Test func strangersPhrasesFindTheirRule() {
        #expect(Phrases.etrangeres.count >= 150)
        let found = shares("strangers", Phrases.etrangeres, tells: true)
        #expect(found.first >= 0.93 && found.three >= 0.97)
    }

    /// Those it never learned from: the share to believe.
    @Test func phrasesKeptApartFindTheirRule() {
        #expect(Phrases.reservees.count >= 60)
        let known = Set((Phrases.toutes + Phrases.etrangeres).map(\.texte))
        #expect(Phrases.reservees.allSatisfy { !known.contains($0.texte) })
        let found = shares("kept apart", Phrases.reservees, tells: false)
        #expect(found.first >= 0.85 && found.three >= 0.93)
    }
}
