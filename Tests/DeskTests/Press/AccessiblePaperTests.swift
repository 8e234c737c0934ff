import Core
import Foundation
import Testing

@testable import Desk

/// The papers pass an independent checker of PDF/UA-1 (`scripts/check-pdf`, which can be run on any file).
@Suite struct AccessiblePaperTests {
    @Test func noPaperHasAnAccessibilityError() async throws {
        let press = Press.live(try PressFolder.configuration())
        let letter = PrintedDocument(
            title: "Courrier", reference: "R-1", date: "21 novembre 2026", issuedAt: Instant(millisecondsSince1970: 0),
            recipient: ["Mme Zoé EXEMPLE"], sender: ["Caisse d’exemple"],
            sections: [PrintedSection(paragraphs: ["Madame,", "Aucun accord préalable n’est requis."])])
        let long = PrintedDocument.sample {
            $0.watermark = .remplace
            $0.sections[1].table?.rows = (1...80).map { ["Période \($0)", "01/12/2026", "06/12/2026"] }
        }
        let papers = try await [
            Paper(press.render(.sample(), PressOptions())),
            Paper(press.render(letter, PressOptions())),
            Paper(press.render(long, PressOptions())),
        ]
        defer { papers.forEach { $0.remove() } }
        for paper in papers { try Paper.run(PressFolder.root + "/scripts/check-pdf", paper.file.path) }
        await press.close()
    }
}
