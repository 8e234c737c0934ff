import ContactTracing
import Core
import Testing

@Suite("Pictures of chains")
struct ChainDrawingTests {
    private func node(_ id: String, _ drawing: ChainDrawing) throws -> ChainDrawing.Node { try #require(drawing.nodes.first { $0.id == id }) }

    @Test("days run to the right, the infected stand below the one who infected them, a tree is contiguous")
    func shape() throws {
        let drawing = ChainDrawing(graph(letters("abcdef"), "a>c", "a>d", "b>e", "c>f"))
        let (a, c, d, f, b, e) = (try node("a", drawing), try node("c", drawing), try node("d", drawing), try node("f", drawing), try node("b", drawing), try node("e", drawing))
        #expect(a.x < b.x && b.x < c.x && c.x < d.x && d.x < e.x && e.x < f.x)
        #expect(a.y < c.y && c.y < f.y && f.y < d.y && d.y < b.y && b.y < e.y)
        #expect([a.tone, c.tone, d.tone, f.tone] == [.origine, .relais, .terme, .terme])
        #expect(drawing.edges.count == 4)
        #expect(a.detail == "a infecté 2")
        #expect(c.title == "Cas c, premiers symptômes le 13 mai 2020, infecté par a, a infecté 1.")
        #expect(drawing.ticks.first?.label == "11\u{A0}mai\u{A0}2020")
    }

    /// Six pixels a letter, at the size they are written.
    @Test("dates never run into one another, whatever the months and the years", arguments: [3, 8, 20, 40, 90, 400])
    func dates(_ length: Int) {
        for start in ["2025-12-20", "2026-09-23", "2026-02-26"] {
            guard let first = try? LocalDate(iso: start) else { Issue.record("not a day"); continue }
            let cases = [TransmissionCase(id: "a", onset: first), TransmissionCase(id: "b", onset: first.adding(days: length))]
            let ticks = ChainDrawing(graph(cases, "a>b")).ticks
            #expect(!ticks.isEmpty)
            for (one, next) in zip(ticks, ticks.dropFirst()) { #expect(one.x + Double(one.label.count) * 6 < next.x, "\(one.label), \(next.label)") }
        }
    }

    @Test("an edge leaves its source and ends at the edge of the mark it infected")
    func edges() throws {
        let drawing = ChainDrawing(graph(letters("abc"), "a>b", "a>c"))
        for edge in drawing.edges {
            let first = try #require(edge.points.first), last = try #require(edge.points.last)
            let a = try node("a", drawing)
            #expect((first.x, first.y) == (a.x, a.y))
            #expect(drawing.nodes.contains { $0.y == last.y && abs(last.x - $0.x + $0.radius + 1) < 0.01 })
        }
    }

    @Test("someone ill before their source: the arrow comes from the right, words stand on the left")
    func backwards() throws {
        let cases = [TransmissionCase(id: "a", onset: day(9)), TransmissionCase(id: "b", onset: day(2))]
        let drawing = ChainDrawing(graph(cases, "a>b"))
        let b = try node("b", drawing)
        #expect(b.wordsBefore)
        #expect(try #require(drawing.edges.first?.points.last).x > b.x)
    }

    @Test("a case without a date stands after its source and is said to")
    func undated() throws {
        let cases = [TransmissionCase(id: "a", onset: day(0)), TransmissionCase(id: "b"), TransmissionCase(id: "c", onset: day(5)), TransmissionCase(id: "z"), TransmissionCase(id: "y")]
        let drawing = ChainDrawing(graph(cases, "a>b", "b>c", "z>y"))
        #expect(try node("a", drawing).x < node("b", drawing).x && node("b", drawing).x < node("c", drawing).x)
        #expect(try node("b", drawing).undated && node("z", drawing).undated)
        #expect(try node("z", drawing).x < node("a", drawing).x)
        #expect(drawing.notes.count == 2)
    }

    @Test("households and clusters are drawn behind their members, without their keys")
    func bands() throws {
        var cases = letters("abcde")
        for index in 0...2 { cases[index].household = "12 rue des Lilas" }
        for index in 3...4 { cases[index].cluster = "Usine" }
        let drawing = ChainDrawing(graph(cases, "a>b", "a>c", "a>d", "a>e"), labels: ChainLabels(groups: ["Usine": "Regroupement 7"]))
        #expect(drawing.bands.map(\.label) == ["foyer 1", "Regroupement 7"])
        for (id, band) in [("a", 0), ("b", 0), ("c", 0), ("d", 1), ("e", 1)] {
            let (node, box) = (try node(id, drawing), drawing.bands[band])
            #expect(node.x > box.x && node.x < box.x + box.width && node.y > box.y && node.y < box.y + box.height)
        }
        #expect(!SVGWriter.chain(drawing).contains("Lilas"))
    }

    @Test("no two marks at the same place, all inside the picture", arguments: [(1, 30), (2, 150), (3, 399), (4, 1_200), (5, 4_700)] as [(UInt64, Int)])
    func places(seed: UInt64, count: Int) {
        let (cases, links) = messyEpidemic(seed: seed, cases: count)
        let drawing = ChainDrawing(TransmissionGraph(cases: cases, links: links))
        #expect(Set(drawing.nodes.map { [$0.x, $0.y] }).count == drawing.nodes.count)
        #expect(drawing.nodes.allSatisfy { $0.x - $0.radius > 0 && $0.x + $0.radius < drawing.width && drawing.plot.contains($0.y) })
        #expect(drawing.bands.allSatisfy { $0.x >= 0 && $0.x + $0.width <= drawing.width })
        #expect(drawing.edges.flatMap(\.points).allSatisfy { $0.x >= 0 && $0.x <= drawing.width && drawing.plot.contains($0.y) })
        #expect(drawing.condensed == (count > 400))
    }

    @Test("cases that stand alone never overlap, words included")
    func loose() {
        let cases = (0..<60).map { TransmissionCase(id: "cas-\($0)", onset: day($0 % 7)) }
        let nodes = ChainDrawing(TransmissionGraph(cases: cases, links: [])).nodes
        for row in Dictionary(grouping: nodes, by: \.y).values {
            let sorted = row.sorted { $0.x < $1.x }
            for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(right.x - left.x > Double(left.label.count) * 7) }
        }
    }

    @Test("too many cases: gathered, and every case is counted once", arguments: [(6, 800), (7, 4_700)] as [(UInt64, Int)])
    func condensed(seed: UInt64, count: Int) throws {
        let (cases, links) = messyEpidemic(seed: seed, cases: count)
        let graph = TransmissionGraph(cases: cases, links: links)
        let drawing = ChainDrawing(graph, options: ChainDrawingOptions(readable: 400, condensedTo: 100))
        #expect(drawing.nodes.count <= 120)
        #expect(drawing.notes.first?.contains("trop nombreux") == true)
        let hidden = drawing.notes.first { $0.hasPrefix("Les restes") }.flatMap { note in note.split(separator: "(").last.flatMap { Int($0.prefix { $0.isNumber }) } } ?? 0
        #expect(drawing.nodes.reduce(0) { $0 + $1.count } + hidden == graph.cases.count)
    }

    @Test("4,700 cases and 19,000 contacts are computed and drawn within a second", .timeLimit(.minutes(1)))
    func speed() {
        let (cases, links) = messyEpidemic(seed: 9, cases: 4_700)
        let contacts = Dictionary(uniqueKeysWithValues: (0..<4_700).map { ("c\($0)", $0 % 9) })
        let clock = ContinuousClock()
        let spent = clock.measure {
            let graph = TransmissionGraph(cases: cases, links: links)
            let figures = ChainFigures(graph)
            let svg = SVGWriter.chain(ChainDrawing(graph, labels: ChainLabels(contacts: contacts)))
            #expect(figures.cas == 4_700 && svg.utf8.count > 10_000)
        }
        // Generous: these tests run unoptimised beside others. Optimised it takes some twenty milliseconds.
        #expect(spent < .seconds(10))
    }
}
