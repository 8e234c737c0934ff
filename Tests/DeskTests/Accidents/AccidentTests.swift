import Core
import Desk
import Store
import TestSupport
import Testing

/// Work accidents on both databases: the certificate, what follows it, and the one that nobody needs.
@Suite struct AccidentTests {
    private func input(_ house: TestDesk, _ more: [String: JSONValue] = [:], patient: Int = 0) -> DraftInput {
        let content: [String: JSONValue] = [
            "nature": "initial", "risque": "accidentTravail", "dateAccident": .string(house.today.adding(days: -1).iso), "dateConstat": .string(house.today.iso),
            "lesions": [["siege": ["code": "SIE-043"], "cote": "droit", "nature": ["code": "LES-003"]]], "employeur": ["nom": "Scierie du Val"],
        ]
        return DraftInput(
            teleservice: "certificat-accident-travail", patient: .nir(house.nir(patient)), content: .object(content.merging(more) { $1 }.filter { $0.value != .null }))
    }

    @Test("F63: the sick leave follows the certificate in one gesture, nothing typed again", arguments: Engine.tested)
    func theLeaveFollows(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let certificate = try await house.desk.saveAndDeposit(input(house), by: doctor)
            #expect(certificate.followings?.map(\.name) == ["arret", "nouvelle-lesion", "final", "rechute"])

            let draft = try await house.desk.followDossier(certificate.id, with: "arret", by: doctor)
            #expect(draft.teleservice == "arret-de-travail" && draft.continues == certificate.id && draft.state == .brouillon)
            #expect(draft.patient.id == certificate.patient.id && draft.content.at("employeur.nom") == "Scierie du Val")
            #expect(Set(draft.anomalies.filter { $0.severity == "bloquante" }.map(\.field)) == ["fin", "accordPatient"])

            let end = JSONValue.string(house.today.adding(days: 9).iso)
            let key = "cle-de-la-suite-1"
            let leave = try await house.desk.followDossier(
                certificate.id, with: "arret", changes: ["fin": end, "accordPatient": true], deposit: true, key: key, by: doctor)
            #expect(leave.state == .depose && leave.content["risque"] == "accidentTravail")
            let again = try await house.desk.followDossier(
                certificate.id, with: "arret", changes: ["fin": end, "accordPatient": true], deposit: true, key: key, by: doctor)
            #expect(again.id == leave.id, "the same key is the same leave")
        }
    }

    @Test("What does not follow is refused, and a stranger learns nothing", arguments: Engine.tested)
    func refusals(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let certificate = try await house.desk.saveAndDeposit(input(house), by: doctor)
            #expect(try await refusal { try await house.desk.followDossier(certificate.id, with: "inconnue", by: doctor) }.word == "notFound")
            #expect(try await refusal { try await house.desk.followDossier(certificate.id, with: "arret", changes: [], by: doctor) }.word == "malformed type.objet")
            #expect(try await refusal { try await house.desk.followDossier(certificate.id, with: "arret", by: house.caller(.drBenali)) }.word == "notFound")
            let draft = try await house.desk.saveDraft(input(house, patient: 1), by: doctor)
            #expect(try await refusal { try await house.desk.followDossier(draft.id, with: "arret", by: doctor) }.word == "cycle.sans-suite")
            let final = try await house.desk.followDossier(
                certificate.id, with: "final",
                changes: ["conclusion": "guerison", "sequelles": false], deposit: true, by: doctor)
            #expect(final.followings?.map(\.name) == ["rechute"])
            #expect(try await refusal { try await house.desk.followDossier(final.id, with: "arret", by: doctor) }.word == "cycle.sans-suite")
            // A leave of one's own invention follows nothing: only what the certificate declares may.
            let stranger = DraftInput(teleservice: "declaration-medecin-traitant", patient: .id(certificate.patient.id), content: [:], continues: certificate.id)
            #expect(try await refusal { try await house.desk.saveDraft(stranger, by: doctor) }.word == "notFound")
        }
    }

    @Test("F64: asked for a certificate of prolonged care, the desk sends nothing to the fund and gives the answer to hand over", arguments: Engine.tested)
    func notNeeded(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let asked = DraftInput(teleservice: "certificat-accident-travail", patient: .nir(house.nir(0)), content: ["nature": "prolongation"])
            let view = try await house.desk.saveAndDeposit(asked, by: doctor)
            #expect(view.delivery?.way == .remise && view.byHand?.contains("Aucun certificat n’est nécessaire") == true)
            #expect(view.documents.map(\.name) == ["reponse"])
            try await house.work()
            #expect(try await house.desk.readDossier(view.id, by: doctor).state == .depose)
            #expect(try await house.desk.readQueue(.aTraiter, by: house.caller(.agentCPAM)).items.isEmpty)
        }
    }

    @Test("The fund's agent reads the accident, the medical service the lesions", arguments: Engine.tested)
    func eyes(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let view = try await house.desk.saveAndDeposit(input(house), by: doctor)
            try await house.work()
            let agent = try await house.desk.readDossier(view.id, by: house.caller(.agentCPAM))
            #expect(agent.content["lesions"] == nil && agent.isPartial && agent.content["dateAccident"] != nil && agent.followings == nil)
            #expect(agent.documents.map(\.name) == ["volet-2"])
            let medical = try await house.desk.readDossier(view.id, by: house.caller(.medicalCPAM))
            #expect(medical.content["lesions"] != nil && !medical.isPartial)
        }
    }
}
