import ContactTracing
import Core
import Testing

/// Nothing a line list holds stops the reading; each oddity is kept, counted and explained.
@Suite("Oddities of cases and links")
struct LinkFindingTests {
    @Test("a clean chain has none")
    func clean() { #expect(graph(letters("abc"), "a>b", "b>c").findings.isEmpty) }

    @Test("someone given as their own source", arguments: [1, 3])
    func selfInfection(rows: Int) throws {
        let graph = TransmissionGraph(cases: letters("ab"), links: Array(repeating: link("a>a"), count: rows) + [link("a>b")])
        let finding = try #require(graph.findings.first)
        #expect((finding.kind, finding.ids, finding.occurrences) == (.autoInfection, ["a"], rows))
        #expect(graph.findings.count == 1)
        #expect(graph.links.count == 1)
        #expect(finding.phrase.contains("Le cas a est donné comme sa propre source"))
    }

    @Test("an end that is nobody known", arguments: [("a>z", "un cas inconnu, z"), ("z>a", "un cas inconnu, z"), ("y>z", "deux cas inconnus, y et z")])
    func dangling(text: String, words: String) throws {
        let graph = graph(letters("ab"), "a>b", text)
        let finding = try #require(graph.findings.first)
        #expect(finding.kind == .lienOrphelin)
        #expect(finding.ids.joined(separator: ">") == text)
        #expect(finding.phrase.contains(words))
        #expect(graph.links.count == 1)
    }

    @Test("the same link three times counts once, at its earliest date")
    func repeatedLink() throws {
        let links = [TransmissionLink(from: "a", to: "b", date: day(4)), TransmissionLink(from: "a", to: "b"), TransmissionLink(from: "a", to: "b", date: day(2))]
        let graph = TransmissionGraph(cases: letters("ab"), links: links)
        #expect(graph.links == [TransmissionLink(from: "a", to: "b", date: day(2))])
        let finding = try #require(graph.findings.first)
        #expect((finding.kind, finding.ids, finding.occurrences) == (.doublon, ["a", "b"], 2))
    }

    @Test("the same case twice counts once; the first row speaks, the second completes")
    func repeatedCase() throws {
        let first = TransmissionCase(id: "a", confirmed: day(3), rank: 0)
        let second = TransmissionCase(id: "a", onset: day(1), confirmed: day(9), household: "h", rank: 1)
        for rows in [[first, second], [second, first]] {
            let graph = TransmissionGraph(cases: rows, links: [])
            #expect(graph.cases == [TransmissionCase(id: "a", onset: day(1), confirmed: day(3), household: "h", rank: 0)])
            #expect(graph.findings.map(\.kind) == [.doublon])
            #expect(graph.findingCounts[.doublon] == 1)
        }
    }

    @Test("two sources for one case are both kept")
    func severalSources() throws {
        let graph = graph(letters("abc"), "b>c", "a>c")
        let finding = try #require(graph.findings.first)
        #expect((finding.kind, finding.ids) == (.sourcesMultiples, ["c", "a", "b"]))
        #expect(graph.sources(of: "c") == ["a", "b"])
        #expect(graph.infected(by: "a") == ["c"])
    }

    @Test("loops are reported each once", arguments: [
        (["a>b", "b>a"], [["a", "b"]]), (["a>b", "b>c", "c>a"], [["a", "b", "c"]]), (["a>b", "b>a", "c>d", "d>c", "b>c"], [["a", "b"], ["c", "d"]]),
        (["a>b", "b>c", "c>a", "c>b"], [["a", "b", "c"]]), (["a>b", "a>c", "b>d", "c>d"], []),
    ])
    func loops(links: [String], expected: [[String]]) {
        let graph = TransmissionGraph(cases: letters("abcd"), links: links.map(link))
        #expect(graph.findings.filter { $0.kind == .boucle }.map(\.ids) == expected)
        #expect(graph.links.count == links.count)
    }

    @Test("nothing at all")
    func empty() {
        let graph = TransmissionGraph(cases: [], links: [link("a>b"), link("c>c")])
        #expect(graph.findings.map(\.kind) == [.autoInfection, .lienOrphelin])
        #expect(ChainFigures(graph).cas == 0)
    }

    @Test("every finding has words, and its cases are in them")
    func words() {
        let (cases, links) = messyEpidemic(seed: 5, cases: 400)
        let graph = TransmissionGraph(cases: cases, links: links)
        #expect(Set(graph.findings.map(\.kind)) == Set(LinkFinding.Kind.allCases))
        for finding in graph.findings { #expect(finding.phrase.contains(finding.ids[0]) && finding.phrase.hasSuffix(".")) }
    }
}
