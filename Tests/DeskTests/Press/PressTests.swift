import Core
import Foundation
import Testing

@testable import Desk

/// What comes out of the press, looked at with tools that know nothing of it.
@Suite struct PressTests {
    let press: Press

    init() throws { press = .live(try PressFolder.configuration()) }

    func paper(_ document: PrintedDocument) async throws -> Paper { try Paper(await press.render(document, PressOptions())) }

    @Test func theVoletIsTaggedTitledAndInFrench() async throws {
        let paper = try await paper(.sample())
        defer { paper.remove() }
        let information = try paper.information
        #expect(information.contains(/Title: +Avis d’arrêt de travail\n/))
        #expect(information.contains(/Tagged: +yes/))
        #expect(information.contains(/Page size: .*A4/))
        #expect(try paper.pages == 1)
        let metadata = try paper.metadata
        #expect(metadata.contains(/pdfaid:part(>|=")2/))
        #expect(metadata.contains(/pdfaid:conformance(>|=")A/))
        #expect(metadata.contains(/pdfuaid:part(>|=")1/))
        #expect(try Paper.run("/usr/bin/qpdf", "--json=2", "--json-key=qpdf", paper.file.path).contains(#""/Lang": "u:fr-FR""#))
    }

    @Test func theStructureHasHeadingsATableAndAFigure() async throws {
        let paper = try await paper(.sample())
        defer { paper.remove() }
        let structure = try paper.structure
        #expect(structure.contains(/H1 .*\n +"Avis d’arrêt de travail"/))
        #expect(structure.contains(/H2 .*\n +"Personne en arrêt"/))
        #expect(structure.contains(/TH [^\n]*\n +\/Scope \/Column/))
        #expect(structure.contains("Figure"))
        #expect(structure.contains("Link"))
        let banner = try #require(structure.range(of: "Volet 3"))
        let title = try #require(structure.range(of: "Avis d’arrêt"))
        #expect(banner.lowerBound < title.lowerBound, "whom it is for is heard first")
    }

    @Test func everyFontIsEmbedded() async throws {
        let paper = try await paper(.sample())
        defer { paper.remove() }
        let fonts = try paper.fonts.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts { #expect(font.contains(/\ yes yes yes +\d+ +\d+$/), "\(font)") }
    }

    @Test func everyWordIsOnThePaper() async throws {
        let document = PrintedDocument.sample()
        let paper = try await paper(document)
        defer { paper.remove() }
        let text = try paper.text
        for words in [
            "Volet 3 – à adresser à l’employeur", "EXEMPLE Zoé Hélène", "Résidence Les Hêtres", "27 avenue de l’Église", "—", "SPÉCIMEN",
            "Temps complet", "06/12/2026", "RPPS 10000000001", "7Q2M-8PWX-42KD", "héron · tilleul · cuivre", "page 1 / 1", "R. 323-11-1",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test func theCodeLeadsToTheVerificationPage() async throws {
        let paper = try await paper(.sample())
        defer { paper.remove() }
        #expect(try paper.datamatrix(page: 1).contains("https://guichet.example/v/7Q2M8PWX42KD9RTB"))
    }

    @Test func aLetterWithNothingButWordsIsPrinted() async throws {
        let paper = try await paper(
            PrintedDocument(
                title: "Courrier", reference: "R-1", date: "21 novembre 2026", issuedAt: Instant(millisecondsSince1970: 0),
                sections: [PrintedSection(paragraphs: ["Madame, Monsieur,", "Aucun accord préalable n’est requis."])]))
        defer { paper.remove() }
        #expect(try paper.text.contains("Aucun accord préalable n’est requis."))
        #expect(try paper.pages == 1)
    }

    @Test func aLongTextFlowsOverSeveralPagesAndTheCodeIsOnTheLast() async throws {
        let words = String(repeating: "mot ordinaire ", count: 715)
        let paper = try await paper(.sample { $0.sections[1].paragraphs = [words, String(repeating: "é", count: 10_000)] })
        defer { paper.remove() }
        let pages = try paper.pages
        #expect(pages > 1)
        let text = try paper.text
        #expect(text.contains("page 1 / \(pages)") && text.contains("page \(pages) / \(pages)"))
        #expect(text.count { $0 == "é" } > 10_000)
        #expect(try paper.datamatrix(page: pages).contains("https://guichet.example/v/"))
    }

    @Test(arguments: [
        ("A\u{202E}cirtneC\u{200B}", "AcirtneC"),  // overrides and invisible characters go
        ("Zoé 👩🏽‍⚕️ \u{E000}", "Zoé"),  // what cannot be drawn shows as a mark
        ("e\u{301}te\u{301}", "été"),
        ("Nguyễn Żółć Œuvre", "Nguyễn Żółć Œuvre"),
        ("王小明", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("Z" + String(repeating: "\u{301}\u{323}", count: 40), "\u{1E92}\u{323}\u{323}\u{323}"),
        ("#panic() *gras* $x$ <b> @a \\ //", "#panic() *gras* $x$ <b> @a \\ //"),
        ("a\u{0}b\u{7}c", "abc"),
    ])
    func oddCharactersSurvive(_ written: String, _ printed: String) async throws {
        let paper = try await paper(.sample { $0.sections[0].lines[0].value = written })
        defer { paper.remove() }
        #expect(try paper.text.precomposedStringWithCanonicalMapping.contains(printed))
        #expect(try paper.pages == 1)
    }

    @Test func theSameDocumentGivesTheSameBytesFromAnyWorker() async throws {
        let first = try await press.render(.sample(), PressOptions())
        let again = try await press.render(.sample(), PressOptions())
        let other = Press.live(try PressFolder.configuration())
        #expect(first == again)
        #expect(try await other.render(.sample(), PressOptions()) == first)
        #expect(try await other.render(.sample { $0.reference = "autre" }, PressOptions()) != first)
        await other.close()
    }

    @Test(arguments: PrintedWatermark.allCases)
    func aWatermarkIsAlsoSaid(_ watermark: PrintedWatermark) async throws {
        let paper = try await paper(.sample { $0.watermark = watermark })
        defer { paper.remove() }
        #expect(try paper.structure.contains("\"\(watermark.rawValue)\""))
    }
}
