import Core
import Teleservices
import Testing

@Suite("Pregnancy: dates by table (F66, F67)") struct GrossesseRulesTests {
    private func warned(_ debut: String, on today: String) -> Set<String> {
        let day = FactsFixture.day(today)
        let content: JSONValue = ["debut": .string(debut), "examen": .string(today), "nombreEnfants": 1, "organisme": "caf", "accordPatiente": true]
        let now = Instant(day, hour: 23, minute: 59, in: .paris)
        return Set(Teleservice(DeclarationGrossesse.self).examine(content, FactsFixture.context(now: now)).anomalies.map(\.code))
    }

    /// The third month ends the day before the same date, three months later; a month without that date ends it at its end.
    @Test("In time on the last day of the third month, late on the next", arguments: [
        ("2026-01-10", "2026-04-09", "2026-04-10"), ("2026-03-29", "2026-06-28", "2026-06-29"), ("2025-11-30", "2026-02-27", "2026-02-28"),
        ("2027-11-30", "2028-02-28", "2028-02-29"), ("2026-08-01", "2026-10-31", "2026-11-01"), ("2025-12-25", "2026-03-24", "2026-03-25"),
    ])
    func thirdMonth(debut: String, last: String, next: String) {
        #expect(warned(debut, on: last).isEmpty, "\(last)")
        #expect(warned(debut, on: next) == ["dsg.tardive"], "\(next)")
    }

    @Test func lateIsToldAndNeverRefused() {
        let service = Teleservice(DeclarationGrossesse.self)
        for sample in service.samples where sample.title.contains("cinquième mois") {
            let found = service.examine(sample.content(FactsFixture.today), FactsFixture.context()).anomalies
            #expect(found.map(\.severity) == [.avertissement] && found.first?.source?.certainty == .aConfirmer)
        }
    }

    @Test func theFamilyFundFollowsTheScheme() {
        for regime in Regime.allCases {
            let patient = PatientFacts(id: "p", birthDate: FactsFixture.day("1990-01-01"), sexe: .feminin, displayName: "Mme A", regime: regime)
            let prefilled = Teleservice(DeclarationGrossesse.self).form.prefill(FactsFixture.prefill(patient: patient))
            #expect(prefilled.first { $0.field == "organisme" }?.value == (regime == .agricole ? "msa" : "caf"), "\(regime)")
        }
    }

    @Test func endingAsksNothing() {
        let service = Teleservice(DeclarationGrossesse.self)
        #expect(service.lifecycle.canBeEnded && service.ending != nil)
        #expect(service.ending?.consequences.count == 3)
    }
}
