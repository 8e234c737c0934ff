import Core
import Teleservices
import Testing

@Suite("The prescription of a transport, rule by rule")
struct TransportTests {
    static let one = Teleservice(PrescriptionTransport.self)
    static let base: JSONValue = [
        "etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre", "lieuArrivee": ["texte": "Clinique des Tilleuls"],
        "distance": 34, "trajets": "allerRetour", "date": "2026-03-12",
    ]

    private func examined(_ changes: [String: JSONValue?], _ context: RuleContext = FactsFixture.context()) -> AnyForm.Reading {
        Self.one.examine(Self.base.with(changes), context)
    }

    @Test("The lightest mode that the state allows", arguments: [
        (["etat": "seul"], "individuel"), (["etat": "aide"], "assis"), (["etat": "assis"], "assis"), (["etat": "allonge"], "ambulance"),
        (["etat": "seul", "surveillance": true], "ambulance"), (["etat": "assis", "portage": true], "ambulance"), (["etat": "aide", "asepsie": true], "ambulance"),
        (["etat": "aide", "portage": false], "assis"), (["etat": "aide", "autreMode": "individuel"], "individuel"), (["etat": "seul", "autreMode": "avion"], "avion"),
    ] as [([String: JSONValue?], String)])
    func mode(_ changes: [String: JSONValue?], _ mode: String) {
        let reading = examined(changes)
        #expect(reading.content["mode"]?.string == mode && reading.anomalies.blocking.isEmpty)
    }

    @Test("Every heavier mode than the state justifies is refused, every lighter one is not")
    func heavier() {
        let ranks = ["individuel": 0, "assis": 1, "ambulance": 2]
        for (state, justified) in [("seul", 0), ("aide", 1), ("assis", 1), ("allonge", 2)] {
            for (mode, rank) in ranks {
                let refused = examined(["etat": .string(state), "autreMode": .string(mode)]).anomalies.blocking.map(\.code)
                #expect(refused == (rank > justified ? ["spt.mode-injustifie"] : []), "\(state), \(mode)")
            }
        }
    }

    @Test("What the desk computes cannot be dictated by a door")
    func dictated() {
        let content = examined(["mode": "ambulance", "accord": [["motif": "centre"]]]).content
        #expect(content["mode"] == "assis" && content["accord"] == nil)
    }

    @Test("The draft says how, before anything is sent: the mode explained, the agreement and why")
    func told() {
        let settled = examined(["distance": 151, "surveillance": true]).content
        let words = Self.one.information(on: settled, FactsFixture.context()).map(\.text).joined(separator: "\n")
        #expect(words.contains("Ambulance") && words.contains("surveillance ou oxygène") && words.contains("plus de 150"))
    }

    @Test("F59: the hospital prescriber's duty is recalled when a hospital asks for the transport", arguments: ["sortie", "convocation"])
    func hospital(_ motif: String) {
        #expect(Self.one.information(on: Self.base.with(["motif": .string(motif)]), FactsFixture.context()).contains { $0.title == "Prescripteur hospitalier" })
        #expect(!Self.one.information(on: Self.base.with(["motif": "ald"]), FactsFixture.context()).contains { $0.title == "Prescripteur hospitalier" })
    }

    @Test("F57: a place of the directory is kept with its name and address of that day; free words stay as they are")
    func places() {
        let context = FactsFixture.context(lieux: ["1390000001": "Clinique du Val, 3 rue Haute, 39000 Dolmont"])
        let known = examined(["lieuArrivee": ["code": "1390000001", "texte": "Dialyse", "adresse": "menti"]], context).content
        #expect(known.at("lieuArrivee.adresse") == "Clinique du Val, 3 rue Haute, 39000 Dolmont" && known.at("lieuArrivee.texte") == "Dialyse")
        let free = examined(["lieuArrivee": ["texte": "Chez sa fille, Aubremont", "adresse": "menti"]], context).content
        #expect(free["lieuArrivee"] == ["texte": "Chez sa fille, Aubremont"])
        #expect(examined(["lieuArrivee": ["code": "9"]], context).anomalies.blocking.map(\.code) == ["lieu-inconnu"])
    }

    @Test("After the fact only in an emergency; a companion before 16 or when help is needed", arguments: [
        (["date": "2026-03-11"], ["spt.apres-coup"]), (["date": "2026-03-11", "urgence": true], []), (["date": "2026-03-12", "urgence": true], []),
        (["date": "2026-03-13", "urgence": true], ["spt.urgence-a-venir"]), (["accompagnant": true], ["spt.accompagnant"]),
        (["accompagnant": true, "aideTiers": true], []), (["motif": "soins"], ["spt.hors-situation"]), (["motif": "soins", "distance": 151], []),
        (["motif": "ald"], ["spt.ald-incapacite"]), (["motif": "ald", "incapacite": true], []),
    ] as [([String: JSONValue?], [String])])
    func rules(_ changes: [String: JSONValue?], _ expected: [String]) {
        #expect(examined(changes).anomalies.map(\.code) == expected)
    }

    @Test("A child's companion needs no reason until the sixteenth birthday", arguments: [("2010-03-13", []), ("2010-03-12", ["spt.accompagnant"])])
    func child(_ birth: String, _ expected: [String]) {
        #expect(examined(["accompagnant": true], FactsFixture.context(patient: FactsFixture.patient(birthDate: birth))).anomalies.map(\.code) == expected)
    }

    @Test("The carrier's volet tells neither why nor how the patient is, nor the number")
    func carrier() throws {
        let content = examined(["motif": "ald", "incapacite": true, "precisions": "Dyspnée au repos", "surveillance": true]).content
        let volet = try #require(Self.one.volet(named: "volet-3"))
        let paper = Self.one.compose(volet, from: Self.one.form.filtered(content, for: volet.categories), try FactsFixture.volet()).allText
        #expect(paper.contains("Ambulance") && paper.contains("Clinique des Tilleuls"))
        for secret in ["longue durée", "Dyspnée", "référentiel", "urveillance", "2 85 05"] { #expect(!paper.contains(secret), "\(secret)") }
    }
}
