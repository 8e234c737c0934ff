import ContactTracing
import Core
import Testing

/// Loops, chains and depth of small random graphs against the plainest possible way of finding them.
@Suite("Chains against a plain reference")
struct ChainReferenceTests {
    @Test("loops are the sets of cases that reach one another; depth without loops is the longest walk", arguments: 1...60 as ClosedRange<UInt64>)
    func reference(seed: UInt64) {
        var draws = Draws(seed)
        let count = Int.random(in: 2...9, using: &draws)
        let cases = (0..<count).map { TransmissionCase(id: "\($0)", onset: day(Int.random(in: 0...5, using: &draws))) }
        var links: Set<[Int]> = []
        for _ in 0..<Int.random(in: 1...count * 2, using: &draws) {
            let (a, b) = (Int.random(in: 0..<count, using: &draws), Int.random(in: 0..<count, using: &draws))
            if a != b { links.insert([a, b]) }
        }
        let graph = TransmissionGraph(cases: cases, links: links.map { TransmissionLink(from: "\($0[0])", to: "\($0[1])") }.shuffled(using: &draws))

        var reach = (0..<count).map { a in (0..<count).map { links.contains([a, $0]) } }
        for via in 0..<count { for a in 0..<count where reach[a][via] { for b in 0..<count where reach[via][b] { reach[a][b] = true } } }
        let loops = Set((0..<count).compactMap { a -> Set<String>? in
            let mutual = (0..<count).filter { $0 == a || (reach[a][$0] && reach[$0][a]) }
            return mutual.count > 1 ? Set(mutual.map(String.init)) : nil
        })
        #expect(Set(graph.findings.filter { $0.kind == .boucle }.map { Set($0.ids) }) == loops)

        var together = (0..<count).map { a in (0..<count).map { $0 == a || links.contains([a, $0]) || links.contains([$0, a]) } }
        for via in 0..<count { for a in 0..<count where together[a][via] { for b in 0..<count where together[via][b] { together[a][b] = true } } }
        let chains = Set(together).map { $0.count { $0 } }.filter { $0 > 1 }
        let figures = ChainFigures(graph)
        #expect(figures.composantes == chains.count)
        #expect(figures.plusGrandeComposante == chains.max() ?? 0)
        #expect(figures.casIsoles == count - chains.reduce(0, +))
        #expect(figures.liens == links.count)

        func longest(_ node: Int, _ seen: Set<Int>) -> Int {
            links.filter { $0[0] == node && !seen.contains($0[1]) }.map { 1 + longest($0[1], seen.union([$0[1]])) }.max() ?? 0
        }
        let walk = (0..<count).map { longest($0, [$0]) }.max() ?? 0
        if loops.isEmpty { #expect(figures.profondeur == walk) } else { #expect((1...walk).contains(figures.profondeur)) }
    }
}
