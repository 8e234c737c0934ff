import Core
import Desk
import Store
import TestSupport
import Testing

/// A leave from its first draft to its end, on both databases.
@Suite struct WholeLifeTests {
    @Test(arguments: Engine.tested) func fromDraftToClosure(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)

            // Prepared without its last day, then completed and deposited in one gesture.
            let draft = try await house.draft(house.leave(["fin": .null]), by: doctor)
            #expect(draft.state == .brouillon && draft.version == 0)
            #expect(draft.anomalies.contains { $0.field == "fin" })
            let deposited = try await house.desk.deposit(draft.id, content: house.leave(), revision: draft.revision, by: doctor)
            #expect(deposited.state == .depose && deposited.version == 1 && deposited.windowEnds != nil)
            #expect(try await refusal { try await house.desk.readDossier(draft.id, by: house.caller(.agentMSA)) }.word == "notFound")

            try await house.work()
            let queue = try await house.desk.readQueue(.aTraiter, by: agent)
            #expect(queue.items.map(\.id) == [draft.id])

            let taken = try await house.desk.take(draft.id, by: agent)
            #expect(taken.state == .enTraitement && taken.takenBy != nil)
            #expect(taken.content["motif"] == nil && taken.isPartial, "the agent must not read the motive")
            let colleague = try await house.caller(.agentCPAM2)
            #expect(try await refusal { try await house.desk.accept(draft.id, comment: nil, by: colleague) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.askCorrection(draft.id, reason: " ", by: agent) }.word == "invalid requis")
            _ = try await house.desk.askCorrection(draft.id, reason: "Précisez l’étage.", by: agent)

            let told = try await house.desk.listNotifications(by: doctor)
            #expect(told.first?.dossier == draft.id && told.first?.isRead == false)
            let address: JSONValue = ["lignes": "12 rue des Tilleuls, 2e étage", "codePostal": "96000", "commune": "Aubremont-sur-Sorne"]
            let rectified = try await house.desk.rectify(
                draft.id, content: house.leave(["adresseVisite": address]), reason: "Étage précisé", revision: nil, by: doctor)
            #expect(rectified.version == 2 && rectified.state == .depose)

            try await house.work()
            _ = try await house.desk.take(draft.id, by: colleague)
            let accepted = try await house.desk.accept(draft.id, comment: nil, by: colleague)
            #expect(accepted.state == .accepte)

            house.clock.advance(days: 89, hours: 23)
            try await house.work()
            #expect(try await house.desk.readDossier(draft.id, by: doctor).state == .accepte)
            house.clock.advance(hours: 1)
            try await house.work()
            #expect(try await house.desk.readDossier(draft.id, by: doctor).state == .clos)
            #expect(
                try await house.history(draft.id, by: doctor) == [
                    "depot", "reception", "prise-en-charge", "demande-de-correction", "rectification", "reception", "prise-en-charge",
                    "acceptation", "cloture",
                ])
        }
    }

    @Test(arguments: Engine.tested) func theMedicalServiceReadsTheMotive(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let dossier = try await house.received(by: house.caller(.drLeclerc))
            let seen = try await house.desk.readDossier(dossier.id, by: house.caller(.medicalCPAM))
            #expect(seen.content["motif"] != nil && !seen.isPartial)
        }
    }

    @Test(arguments: Engine.tested) func anAgentPutsADossierBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let dossier = try await house.received(by: house.caller(.drLeclerc))
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.desk.take(dossier.id, by: agent)
            #expect(try await refusal { try await house.desk.take(dossier.id, by: house.caller(.agentCPAM2)) }.word == "cycle.deja-pris")
            let released = try await house.desk.release(dossier.id, by: agent)
            #expect(released.state == .recu && released.takenBy == nil)
            #expect(try await house.desk.take(dossier.id, by: house.caller(.agentCPAM2)).state == .enTraitement)
        }
    }

    @Test(arguments: Engine.tested) func twoSituationsAreNotMixed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let town = try await house.caller(.drBenali, situation: 0)
            let hospital = try await house.caller(.drBenali, situation: 1)
            #expect(town.actor.situation?.id != hospital.actor.situation?.id)
            let dossier = try await house.deposit(by: hospital)
            #expect(dossier.author.place == hospital.actor.situation?.label)
        }
    }

    @Test(arguments: Engine.tested) func anotherProfessionMaySignNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let nurse = try await house.caller(.infGarcia)
            #expect(try await refusal { try await house.draft(by: nurse) }.word == "forbidden")
            #expect(try await house.count("SELECT count(*) FROM dossier") == 0)
        }
    }
}
