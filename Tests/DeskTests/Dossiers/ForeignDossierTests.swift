import Core
import Desk
import Store
import TestSupport
import Testing

/// For whoever may not know of it, a dossier does not exist; the attempt is noted.
@Suite struct ForeignDossierTests {
    @Test(arguments: Engine.tested) func anotherDoctorFindsNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let dossier = try await house.deposit(by: house.caller(.drLeclerc))
            let stranger = try await house.caller(.drPetit)
            let desk = house.desk
            let attempts: [(String, @Sendable () async throws -> Void)] = [
                ("lire-dossier", { _ = try await desk.readDossier(dossier.id, by: stranger) }),
                ("lire-historique", { _ = try await desk.readHistory(dossier.id, by: stranger) }),
                ("lire-version", { _ = try await desk.readVersion(dossier.id, 1, by: stranger) }),
                ("lire-document", { _ = try await desk.readDocument(dossier.id, volet: "volet-1", by: stranger) }),
                ("rectifier", { _ = try await desk.rectify(dossier.id, content: [:], reason: nil, revision: nil, by: stranger) }),
                ("retirer", { _ = try await desk.withdraw(dossier.id, reason: "Non", revision: nil, by: stranger) }),
                ("prolonger", { _ = try await desk.continueDossier(dossier.id, by: stranger) }),
                ("prendre", { _ = try await desk.take(dossier.id, by: stranger) }),
            ]
            for (act, attempt) in attempts {
                #expect(try await refusal(attempt).word == "notFound", "\(act)")
                house.clock.advance(seconds: 1)
            }
            let noted = try await house.traces().filter { $0.result == "introuvable" && $0.account == stranger.actor.account }
            #expect(Set(noted.map(\.act)) == Set(attempts.map(\.0)))
            #expect(noted.allSatisfy { $0.object == "dossier/\(dossier.id)" })
        }
    }

    @Test(arguments: Engine.tested) func anIdentifierOfNothingIsNoBetter(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for id in [String(repeating: "0", count: 32), "", "..", "'; DROP TABLE dossier; --", String(repeating: "é", count: 32)] {
                #expect(try await refusal { try await house.desk.readDossier(id, by: doctor) }.word == "notFound")
            }
        }
    }

    @Test(arguments: Engine.tested) func theFundSeesNoDraft(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let draft = try await house.draft(by: house.caller(.drLeclerc))
            #expect(try await refusal { try await house.desk.readDossier(draft.id, by: house.caller(.agentCPAM)) }.word == "notFound")
            #expect(try await refusal { try await house.desk.readDossier(draft.id, by: house.caller(.admin)) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func aPatientNeverMetIsUnknown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: doctor).first?.patient.id)
            #expect(try await house.desk.readPatient(id, by: doctor).patient.id == id)
            let stranger = try await house.caller(.drPetit)
            #expect(try await refusal { try await house.desk.readPatient(id, by: stranger) }.word == "notFound")
            #expect(try await refusal { try await house.desk.readPatient(String(repeating: "0", count: 32), by: stranger) }.word == "notFound")
        }
    }
}
