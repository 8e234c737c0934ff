import Core
import Teleservices
import Testing

@Suite("What the doctor is told beside the form")
struct InformationTests {
    let aat = Teleservice(ArretDeTravail.self)

    private func told(_ title: String, _ changes: [String: JSONValue?] = [:]) -> Information? {
        aat.information(on: RuleTests.base.with(changes), FactsFixture.context()).first { $0.title == title }
    }

    @Test("The number of days, both ends counted")
    func days() {
        #expect(told("Durée")?.text == "4\u{A0}jours, du jeudi 12 mars 2026 au dimanche 15 mars 2026 compris.")
        #expect(told("Durée", ["fin": "2026-03-12"])?.text.hasPrefix("1\u{A0}jour,") == true)
        #expect(told("Durée", ["fin": "2026-03-11"]) == nil)
    }

    @Test("Waiting days as far as the texts say", arguments: [
        ([:], "trois premiers jours"), (["nature": "prolongation"], "Aucun pour une prolongation"), (["risque": "accidentTravail"], "Aucun pour un accident"),
        (["risque": "maladieProfessionnelle"], "Aucun"), (["lienAld": true], "(à confirmer)"),
    ] as [([String: JSONValue?], String)])
    func carence(_ changes: [String: JSONValue?], _ words: String) {
        #expect(told("Délai de carence", changes)?.text.contains(words) == true)
    }

    @Test("Nothing is said of waiting days where the sources say nothing")
    func carenceUnknown() {
        #expect(told("Délai de carence", ["risque": "maternite"]) == nil)
        #expect(told("Délai de carence", ["situation": "fonctionnaire"]) == nil)
    }

    @Test("Hours of presence when outings are not free")
    func presence() {
        #expect(told("Heures de présence")?.text.contains("9\u{A0}h à 11\u{A0}h") == true)
        #expect(told("Heures de présence", ["sorties": "libres"]) == nil)
    }

    @Test("Forty-eight hours, and what a delay costs")
    func clock() {
        #expect(told("Envoi sous 48\u{A0}heures")?.text.contains("14 mars 2026") == true)
        #expect(told("En cas de retard")?.source?.certainty == .aConfirmer)
    }

    @Test("A stay in another département needs the fund’s agreement")
    func stay() {
        #expect(told("Séjour hors du département") == nil)
        #expect(told("Séjour hors du département", RuleTests.at("71000")) != nil)
    }

    @Test("What is not confirmed says so wherever it is shown")
    func certainty() {
        for changes: [String: JSONValue?] in [[:], ["lienAld": true], ["nature": "prolongation"]] {
            for information in aat.information(on: RuleTests.base.with(changes), FactsFixture.context()) where information.source?.certainty == .aConfirmer {
                #expect(information.text.contains("à confirmer"), "\(information.title)")
            }
        }
    }
}
