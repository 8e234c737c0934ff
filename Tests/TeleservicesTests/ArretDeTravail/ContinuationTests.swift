import Core
import Teleservices
import Testing

@Suite("Prolonging a sick leave")
struct ContinuationTests {
    let aat = Teleservice(ArretDeTravail.self)

    private func next(_ changes: [String: JSONValue?] = [:]) throws -> JSONValue {
        try #require(aat.continued(RuleTests.base.with(changes), FactsFixture.prefill()))
    }

    @Test("It begins the day after, keeps everything, and asks anew only what must be")
    func ordinary() throws {
        #expect(try next() == RuleTests.base.with(["nature": "prolongation", "debut": "2026-03-16", "fin": nil, "accordPatient": nil]))
    }

    @Test("With a last day and the agreement it can be deposited, without anything typed again")
    func deposited() throws {
        let content = try next().with(["fin": "2026-03-20", "accordPatient": true])
        let context = FactsFixture.context(now: Instant(FactsFixture.day("2026-03-16"), hour: 9, in: .paris), siblings: [FactsFixture.sibling("2026-03-12", "2026-03-15")])
        #expect(aat.examine(content, context).anomalies.isEmpty)
    }

    @Test("Another prescriber is asked in what capacity; who prolonged last time is forgotten")
    func otherPrescriber() throws {
        let content = try next(["nature": "prolongation", "qualitePrescripteur": "autre", "motifPrescripteur": "x", "finArretPrecedent": "2026-03-11"])
        #expect(content["qualitePrescripteur"] == nil && content["motifPrescripteur"] == nil && content["finArretPrecedent"] == nil)
        let context = FactsFixture.context(author: RuleTests.stranger, siblings: [FactsFixture.sibling("2026-03-12", "2026-03-15", author: "a9")])
        let found = aat.examine(content.with(["fin": "2026-03-20", "accordPatient": true]), context).anomalies.blocking
        #expect(found.map(\.code) == ["aat.prolongation-prescripteur"])
    }

    @Test("A mixed leave goes on as it ended", arguments: [("2026-03-14", "2026-03-15", "partiel"), ("2026-03-12", "2026-03-13", "complet")])
    func mixed(_ from: String, _ to: String, _ modalite: String) throws {
        let content = try next(["modalite": "mixte", "tempsPartielDebut": .string(from), "tempsPartielFin": .string(to)])
        #expect(content["modalite"]?.string == modalite)
        #expect(content["tempsPartielDebut"] == nil && content["tempsPartielFin"] == nil)
        #expect(aat.form.read(content).anomalies.allSatisfy { $0.code == "requis" }, "nothing carried over is pointless")
    }
}
