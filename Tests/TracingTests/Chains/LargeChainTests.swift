import ContactTracing
import Core
import Testing

/// A hundred thousand cases one behind the other, or around one: no walk may exhaust the stack, none may take long.
@Suite("Large chains", .timeLimit(.minutes(1)))
struct LargeChainTests {
    static let size = 100_000

    private func cases() -> [TransmissionCase] {
        (0..<LargeChainTests.size).map { TransmissionCase(id: "c\($0)", onset: day($0 % 300), household: "h\($0 / 3)", rank: $0) }
    }

    @Test func chain() {
        let links = (1..<LargeChainTests.size).map { TransmissionLink(from: "c\($0 - 1)", to: "c\($0)") }
        let graph = TransmissionGraph(cases: cases(), links: links)
        #expect(ChainFigures(graph).profondeur == LargeChainTests.size - 1)
        #expect(ChainFigures(graph).plusGrandeComposante == LargeChainTests.size)
        let drawing = ChainDrawing(graph)
        #expect(drawing.condensed && drawing.nodes.count <= 121)
        #expect(SVGWriter.chain(drawing).utf8.count < 400_000)
    }

    @Test func loop() {
        let links = (0..<LargeChainTests.size).map { TransmissionLink(from: "c\($0)", to: "c\(($0 + 1) % LargeChainTests.size)") }
        let graph = TransmissionGraph(cases: cases(), links: links)
        #expect(graph.findings.count == 1)
        #expect(graph.findings.first?.ids.count == LargeChainTests.size)
        #expect(ChainFigures(graph).profondeur == LargeChainTests.size - 1)
    }

    @Test func star() throws {
        let links = (1..<LargeChainTests.size).map { TransmissionLink(from: "c0", to: "c\($0)") }
        let graph = TransmissionGraph(cases: cases(), links: links)
        let figures = ChainFigures(graph)
        #expect(figures.plusGrandInfecteur == LargeChainTests.size - 1)
        #expect(figures.profondeur == 1)
        #expect(figures.descendance.part80 == 1.0 / Double(LargeChainTests.size))
        #expect(try #require(figures.descendance.dispersionK) < 0.001)
        #expect(ChainDrawing(graph).nodes.map(\.count).reduce(0, +) == LargeChainTests.size)
    }
}
