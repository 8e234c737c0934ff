import ContactTracing
import Core
import Testing

@Suite("Figures of chains")
struct ChainFiguresTests {
    /// a infects b, c, d; b infects e; f infects g; h is alone. Onsets on days 0, 2, 3, 3, 1, 4, 9; h unknown.
    private func small() -> TransmissionGraph {
        let onsets = ["a": 0, "b": 2, "c": 3, "d": 3, "e": 1, "f": 4, "g": 9]
        let confirmed = ["a": 5, "b": 4, "h": 7]
        let cases = "abcdefgh".enumerated().map { rank, letter in
            TransmissionCase(id: String(letter), onset: onsets[String(letter)].map(day), confirmed: confirmed[String(letter)].map(day), rank: rank)
        }
        return graph(cases, "a>b", "a>c", "a>d", "b>e", "f>g")
    }

    @Test("counted by hand")
    func byHand() throws {
        let figures = ChainFigures(small())
        #expect(figures.cas == 8)
        #expect(figures.liens == 5)
        #expect(figures.infecteurs == 3)
        #expect(figures.plusGrandInfecteur == 3)
        #expect(figures.plusGrandInfecteurID == "a")
        #expect(figures.composantes == 2)
        #expect(figures.plusGrandeComposante == 5)
        #expect(figures.profondeur == 2)
        #expect(figures.casIsoles == 1)
        #expect(figures.descendance.counts == [5, 2, 0, 1])
        #expect(figures.descendance.moyenne == 5.0 / 8)
        // 80 % of 5 links are 4: a (3) and one more.
        #expect(figures.descendance.part80 == 2.0 / 8)
        // 2, 3, 3, −1, 5
        #expect((figures.intervalleSeriel.n, figures.intervalleSeriel.negatifs) == (5, 1))
        #expect(figures.intervalleSeriel.moyenne == 12.0 / 5)
        #expect(figures.intervalleSeriel.mediane == 3)
        // a: 5, b: 2
        #expect(figures.symptomesVersConfirmation.n == 2)
        #expect(figures.symptomesVersConfirmation.moyenne == 3.5)
        #expect(figures.symptomesVersConfirmation.mediane == 3.5)
    }

    @Test("depth", arguments: [
        ([], 0), (["a>b"], 1), (["a>b", "b>c", "c>d"], 3), (["a>b", "a>c", "c>d"], 2), (["a>d", "a>b", "b>c", "c>d"], 3),
        (["a>b", "b>a"], 1), (["a>b", "b>c", "c>a"], 2), (["b>c", "c>d", "d>b", "a>c"], 2), (["a>b", "b>a", "b>c", "c>d"], 3), (["a>a", "a>b", "a>z"], 1),
    ] as [([String], Int)])
    func depth(links: [String], expected: Int) {
        #expect(ChainFigures(TransmissionGraph(cases: letters("abcd"), links: links.map(link))).profondeur == expected)
    }

    @Test("a loop is broken where it returns to the earliest case, whatever the identifiers")
    func breaking() {
        // d is earliest, then c, b, a: d>c>b>a>d turns; the walk is d, c, b, a and on to e.
        let cases = ["d", "c", "b", "a", "e"].enumerated().map { TransmissionCase(id: $1, onset: day($0)) }
        #expect(ChainFigures(graph(cases, "d>c", "c>b", "b>a", "a>d", "a>e")).profondeur == 4)
    }

    @Test("share of cases behind 80 % of links", arguments: [
        ([0, 0, 0, 10], 0.25), ([1, 1, 1, 1, 1], 0.8), ([4, 1, 0, 0, 0], 0.2), ([3, 2, 0, 0, 0], 0.4), ([5, 5, 5, 5, 0], 0.8), ([2, 2, 1], 2.0 / 3),
    ] as [([Int], Double)])
    func share(offspring: [Int], expected: Double) { #expect(OffspringDistribution(offspring: offspring).part80 == expected) }

    @Test("nothing to measure is said, not invented")
    func nothing() {
        let figures = ChainFigures(TransmissionGraph(cases: letters("ab"), links: []))
        #expect(figures.descendance.moyenne == 0)
        #expect(figures.descendance.dispersionK == nil)
        #expect(figures.descendance.part80 == nil)
        #expect(figures.plusGrandInfecteurID == nil)
        #expect(figures.intervalleSeriel.moyenne == nil)
        #expect(figures.json.at("intervalle_seriel.moyenne") == .null)
        #expect(figures.json.at("cas_isoles") == 2)
    }

    @Test("the order of the rows changes nothing", arguments: 1...12 as ClosedRange<UInt64>)
    func shuffled(seed: UInt64) {
        let (cases, links) = messyEpidemic(seed: seed, cases: 300)
        let reference = TransmissionGraph(cases: cases, links: links)
        var draws = Draws(seed &* 77)
        for _ in 0..<4 {
            let other = TransmissionGraph(cases: cases.shuffled(using: &draws), links: links.shuffled(using: &draws))
            #expect(ChainFigures(other) == ChainFigures(reference))
            #expect(other.findings == reference.findings)
            #expect(other.cases == reference.cases)
            #expect(ChainDrawing(other) == ChainDrawing(reference))
        }
    }

    @Test("every figure of the report has its definition, and every definition its figure")
    func definitions() {
        let codes = IndicatorDefinition.chaines.map(\.code)
        let json = ChainFigures(small()).json
        for code in codes { #expect(json.at(code) != nil, "\(code)") }
        let leaves = (json.object ?? [:]).flatMap { key, value in value.object.map { $0.keys.map { "\(key).\($0)" } } ?? [key] }
        #expect(Set(leaves) == Set(codes))
        #expect(Set(IndicatorDefinition.toutes.map(\.code)).count == IndicatorDefinition.toutes.count)
        for one in IndicatorDefinition.toutes { #expect(one.definition.hasSuffix(".") && !one.libelle.isEmpty && IndicatorDefinition.named(one.code) == one) }
    }
}
