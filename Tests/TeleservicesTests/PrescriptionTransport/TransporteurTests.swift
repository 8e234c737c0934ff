import Core
import Teleservices
import Testing

@Suite("F59: what a carrier reads with the code of their volet")
struct TransporteurTests {
    static let one = TransportTests.one

    private func facts(
        _ changes: [String: JSONValue?] = [:], volet: String = "volet-3", answer: DossierState? = nil, due: Instant? = nil, today: LocalDate = FactsFixture.today
    ) throws -> PublicFacts? {
        let context = FactsFixture.context(lieux: ["1390000001": "Clinique du Val, 3 rue Haute, 39000 Dolmont"])
        let content = Self.one.examine(TransportTests.base.with(changes), context).content
        return Self.one.publicFacts(
            try #require(Self.one.volet(named: volet)), of: content,
            PublicStanding(answer: answer, answeredOn: answer.map { _ in today }, answerDue: due, today: today))
    }

    private func text(_ facts: PublicFacts?) -> String {
        ((facts?.lines ?? []).map { "\($0.label): \($0.value)" } + [facts?.caution].compactMap(\.self)).joined(separator: "\n")
    }

    @Test("Mode, places, dates and agreement; no name, no street of the patient, no free words, nothing medical")
    func lines() throws {
        let found = text(try facts(["lieuArrivee": ["code": "1390000001", "texte": "Salle 4"], "precisions": "Dyspnée", "motif": "ald", "incapacite": true]))
        for word in ["VSL ou taxi conventionné", "Domicile du patient", "Clinique du Val", "aller-retour", "Non nécessaire"] { #expect(found.contains(word), "\(word)") }
        for secret in ["MARTIN", "Tilleuls", "Salle 4", "Dyspnée", "longue durée", "aide"] { #expect(!found.contains(secret), "\(secret)") }
        #expect(!text(try facts()).contains("Tilleuls"), "free words may name a person")
    }

    @Test("Only the carrier's volet tells anything", arguments: ["volet-1", "volet-2"])
    func others(_ volet: String) throws { #expect(try facts(volet: volet) == nil) }

    @Test("The agreement, as it stands", arguments: [
        (nil, "réponse attendue", true), (DossierState.accepte, "Donné par la caisse", false), (.silence, "Acquis", false), (.refuse, "Refusé", true),
        (.correctionDemandee, "correction", true),
    ])
    func agreement(_ answer: DossierState?, _ words: String, _ cautions: Bool) throws {
        let found = try facts(["distance": 200], answer: answer)
        #expect(text(found).contains(words) && (found?.caution != nil) == cautions)
    }

    @Test("The last day of the delay is told, not the moment after it")
    func due() throws {
        #expect(text(try facts(["distance": 200], due: Instant(FactsFixture.day("2026-03-28"), in: .paris))).contains("au plus tard le 27 mars 2026"))
    }

    @Test("Past dates are a warning from the day after the last trip", arguments: [("2026-03-12", false), ("2026-03-13", true)])
    func past(_ day: String, _ cautions: Bool) throws {
        #expect((try facts(today: FactsFixture.day(day))?.caution != nil) == cautions)
    }
}
