import ContactTracing
import Core
import Testing

@Suite("Pictures as SVG")
struct SVGWriterTests {
    static let nasty = "<script>alert('&\"')</script>\u{0}\u{8}"

    /// Every kind of picture, of a messy epidemic whose every label is hostile.
    private func pictures(seed: UInt64, cases count: Int) -> [String] {
        var (cases, links) = messyEpidemic(seed: seed, cases: count)
        cases.append(TransmissionCase(id: SVGWriterTests.nasty, onset: day(3), household: "f\(SVGWriterTests.nasty)", cluster: "x"))
        cases.append(TransmissionCase(id: "y", household: "f\(SVGWriterTests.nasty)", cluster: "x"))
        links.append(TransmissionLink(from: SVGWriterTests.nasty, to: "y"))
        let graph = TransmissionGraph(cases: cases, links: links)
        let labels = ChainLabels(cases: ["c1": SVGWriterTests.nasty], contacts: ["c1": 4], groups: ["x": SVGWriterTests.nasty])
        let start = Instant(day(0), hour: 9, in: .paris)
        return [
            SVGWriter.chain(ChainDrawing(graph, labels: labels), id: SVGWriterTests.nasty, title: SVGWriterTests.nasty),
            SVGWriter.chain(ChainDrawing(graph, labels: labels, options: ChainDrawingOptions(readable: 20, condensedTo: 15))),
            SVGWriter.epidemicCurve(EpidemicCurve(cases), title: SVGWriterTests.nasty),
            SVGWriter.offspring(OffspringDistribution(graph), title: SVGWriterTests.nasty),
            SVGWriter.workload(AgentWorkload([CallAttempt(agent: SVGWriterTests.nasty, reached: true)], agents: ["b"])),
            SVGWriter.promptCalls(PromptCalls([ContactClock(start: start, reached: start), ContactClock(start: start.adding(hours: 80))], now: start.adding(hours: 200))),
        ]
    }

    @Test("well formed, accessible, no script, no style attribute, nothing unescaped", arguments: [(1, 5), (2, 60), (3, 300), (4, 900)] as [(UInt64, Int)])
    func wellFormed(seed: UInt64, count: Int) throws {
        for svg in pictures(seed: seed, cases: count) {
            let elements = try #require(WellFormed.elements(svg), "\(svg.prefix(300))")
            let root = try #require(elements.first)
            #expect(root.name == "svg" && root.attributes["role"] == "img")
            let named = Set(elements.compactMap { $0.attributes["id"] })
            #expect(named == Set((root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)))
            #expect(elements[1].name == "title" && elements[2].name == "desc")
            #expect(!elements.contains { $0.name == "script" || $0.attributes.keys.contains { $0 == "style" || $0.hasPrefix("on") } })
            #expect(!svg.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    @Test("nothing to draw is still a picture that says so")
    func empty() throws {
        let none = TransmissionGraph(cases: [], links: [])
        for svg in [
            SVGWriter.chain(ChainDrawing(none)), SVGWriter.epidemicCurve(EpidemicCurve([])), SVGWriter.offspring(OffspringDistribution(none)),
            SVGWriter.workload(AgentWorkload([])), SVGWriter.promptCalls(PromptCalls([], now: Instant(day(0), in: .paris))),
        ] {
            #expect(WellFormed.elements(svg) != nil)
            #expect(svg.contains("<desc") && svg.contains("Aucun"))
        }
    }

    @Test("the reader of these tests refuses what is not well formed", arguments: [
        "", "a", "<a>", "<a></b>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a>&nbsp;</a>", "<a>x > y</a>", "<a/><b/>x", "<a b=\"&\"/>",
    ])
    func refuses(xml: String) { #expect(WellFormed.elements(xml) == nil) }

    /// Contrast of WCAG 2: 4.5 for words, 3 for shapes and lines that carry meaning.
    @Test("words are readable on white and on the tints")
    func contrast() throws {
        let graph = TransmissionGraph(cases: messyEpidemic(seed: 2, cases: 80).cases, links: messyEpidemic(seed: 2, cases: 80).links)
        let elements = try #require(WellFormed.elements(SVGWriter.chain(ChainDrawing(graph))))
        let inks = Set(elements.filter { $0.name == "text" }.compactMap { $0.attributes["fill"] })
        #expect(inks.count >= 3)
        for ink in inks { for ground in ["#ffffff", "#fdf2dc"] { #expect(contrast(ink, ground) >= 4.5, "\(ink) on \(ground)") } }
        for line in Set(elements.filter { $0.name == "polyline" }.compactMap { $0.attributes["stroke"] }) { #expect(contrast(line, "#ffffff") >= 3) }
    }

    private func contrast(_ a: String, _ b: String) -> Double {
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    private func luminance(_ hex: String) -> Double {
        let value = Int(hex.dropFirst(), radix: 16) ?? 0
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
            let c = Double(channel) / 255
            // The curve of sRGB, near enough by its 2.2 power (c² · c^0.2 ≈ c² · (0.8 c + 0.2)^0.25…): a straight part below.
            return c <= 0.03928 ? c / 12.92 : c * c * (0.305_306_011 * c + 0.682_171_111) + 0.012_522_878 * c
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
