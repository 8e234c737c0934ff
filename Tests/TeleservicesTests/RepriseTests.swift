import Core
import Teleservices
import Testing

/// F52: any form of the history is the start of the next one, whichever téléservice it is of.
@Suite("F52: begun again from the history") struct RepriseTests {
    @Test("What was chosen and written is kept; days and consents are not", arguments: Registry.all.indices)
    func kept(_ index: Int) {
        let one = Registry.all[index]
        for sample in one.samples where sample.outcome == .accepted {
            let former = one.examine(sample.content(FactsFixture.today.adding(days: -200)), FactsFixture.context()).content
            let context = FactsFixture.prefill(patient: FactsFixture.context().patient)
            let prefilled = Dictionary(one.form.prefill(context).map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first })
            let begun = one.reused(former, context)
            for field in one.form.fields {
                switch field.control {
                case .date: #expect(begun[field.name] == nil || begun[field.name] == prefilled[field.name], "\(sample.title): \(field.name) is a day of the former act")
                case .check where field.isRequired: #expect(begun[field.name] == nil, "\(sample.title): \(field.name) was said once, not twice")
                case .longText, .search, .text:
                    guard let value = former[field.name], begun[field.name] == nil else { continue }
                    // Only what has no meaning any more may be missing.
                    #expect(field.condition != nil, "\(sample.title): \(field.name) = \(value) is typed again")
                default: break
                }
                if field.isComputed { #expect(begun[field.name] == nil, "\(field.name) is computed anew") }
            }
            #expect(one.examine(begun, FactsFixture.context()).anomalies.structural.isEmpty, "\(sample.title): a draft that cannot be opened")
        }
    }

    @Test("A prolonged leave begun again is a first leave, and an emergency is of one day") func ownWords() throws {
        let leave = try #require(Registry.find("arret-de-travail"))
        let begun = leave.reused(["nature": "prolongation", "qualitePrescripteur": "remplacant", "motif": ["code": "MOT-001"]], FactsFixture.prefill())
        #expect(begun["nature"] == "initial" && begun["qualitePrescripteur"] == nil && begun["motif"] == ["code": "MOT-001"])
        let transport = try #require(Registry.find("prescription-transport"))
        let again = transport.reused(["etat": "allonge", "urgence": true, "distance": 40, "lieuArrivee": ["texte": "La clinique"]], FactsFixture.prefill())
        #expect(again["urgence"] == nil && again["distance"] == 40 && again["etat"] == "allonge" && again["lieuArrivee"] == ["texte": "La clinique"])
    }

    @Test("What the desk knows of the patient today is fresher than what was written then") func fresh() throws {
        let leave = try #require(Registry.find("arret-de-travail"))
        let former: JSONValue = ["nature": "initial", "situation": "salarie", "employeur": ["nom": "Ancienne scierie"]]
        let begun = leave.reused(former, FactsFixture.prefill())
        #expect(begun.at("employeur.nom") == "Scierie du Val")
        let unknown = leave.reused(former, FactsFixture.prefill(patient: FactsFixture.patient(situation: nil)))
        #expect(unknown.at("employeur.nom") == "Ancienne scierie", "nothing fresher is known")
    }
}
