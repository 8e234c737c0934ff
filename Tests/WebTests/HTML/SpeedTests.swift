import Core
import Testing

@testable import Web

@Suite struct SpeedTests {
    /// Measured at well under a millisecond when optimised; the bound leaves room for debug builds and busy
    /// machines, and still fails if writing a page ever becomes quadratic.
    @Test func aLongTableIsQuick() {
        let rows = (0..<50).map { row in
            DataTable.Row {
                Link("Dossier \(row)", to: "/dossiers/\(row)")
                "Élodie <MARTIN>"
                "12 au 16 mars 2026"
                StateTag(.depose)
            }
        }
        var least = Duration.seconds(60)
        for _ in 0..<20 {
            let start = ContinuousClock.now
            let page = PageLayout("Dossiers", viewer: ComponentsPage.viewer) {
                DataTable(caption: "Dossiers", columns: ["Dossier", "Patient", "Période", "État"], rows: rows)
            }.body
            least = min(least, ContinuousClock.now - start)
            #expect(page.bytes.count < 60_000)
        }
        #expect(least < .milliseconds(20))
        print("Page de 50 lignes : \(least)")
    }
}
