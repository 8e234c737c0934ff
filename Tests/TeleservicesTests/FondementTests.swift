import Core
import Teleservices
import Testing

/// A decision tells the texts that bear on what was asked, and none of the others.
@Suite("What a decision rests on") struct FondementTests {
    private func says(_ definition: any TeleserviceDefinition.Type, _ content: JSONValue) -> String {
        Teleservice(definition).basis(of: content, on: FactsFixture.today).map(\.says).joined(separator: "\n")
    }

    @Test("A first request for a long-term illness is not judged by the law of renewals, nor by another illness's")
    func firstRequest() {
        let found = says(ProtocoleDeSoins.self, ["nature": "initiale", "demande": "argumentee", "affection": ["code": "ALD-31"]])
        #expect(found.contains("hors liste (31)"))
        for other in ["renouvelle", "Hypertension", "27 juin 2011", "simplifiée"] { #expect(!found.contains(other), "\(other)") }
        #expect(says(ProtocoleDeSoins.self, ["nature": "renouvellement", "affection": ["code": "ALD-14"]]).contains("renouvelle sans demande"))
    }

    @Test("To whom may not read the illness, the texts do not tell it", arguments: ["12", "14", "L324", "8"])
    func silent(_ code: String) {
        let kept: JSONValue = ["nature": "renouvellement", "affection": ["code": .string("ALD-\(code)")]]
        let form = Teleservice(ProtocoleDeSoins.self).form
        let seen = form.filtered(kept, for: [.administratif])
        #expect(seen["affection"] == nil)
        #expect(says(ProtocoleDeSoins.self, seen) == says(ProtocoleDeSoins.self, ["nature": "renouvellement"]))
    }

    @Test("A leave and a journey: what is not asked for is not cited")
    func others() {
        let initial = says(ArretDeTravail.self, ["nature": "initial", "modalite": "complet", "sorties": "libres"])
        #expect(initial.contains("trois premiers jours") && !initial.contains("prolongation est indemnisée") && !initial.contains("téléconsultation") && !initial.contains("présent de 9"))
        let longer = says(ArretDeTravail.self, ["nature": "prolongation", "teleconsultation": true, "modalite": "complet", "sorties": "autorisees"])
        #expect(longer.contains("prolongation est indemnisée") && longer.contains("téléconsultation") && longer.contains("présent de 9") && !longer.contains("trois premiers jours"))
        #expect(!says(PrescriptionTransport.self, ["trajets": "aller"]).contains("15\u{A0}jours"))
        #expect(says(PrescriptionTransport.self, ["trajets": "aller", "accord": [["motif": "distance"]]]).contains("15\u{A0}jours"))
    }
}
