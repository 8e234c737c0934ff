import Core
import Desk
import Store
import TestSupport
import Testing

/// F31, F45: before a refusal is notified, the doctor is told directly, and finds a call that waits only for « when ».
@Suite("F31, F45: a refusal of any téléservice offers the call") struct RefusalCallTests {
    @Test("Leave, accident, transport, protocol, prior agreement", arguments: Engine.tested) func offered(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            var refused = 0
            for (turn, service) in house.desk.teleservices.enumerated() {
                guard let content = try CorrectionWindowTests.contents(service.code, house)?.first else { continue }
                let asked = try await house.file(service.code, content, patient: turn, by: doctor)
                try await house.work()
                _ = try await house.desk.take(asked.id, by: medical)
                #expect(try await house.desk.lireEchanges(dossier: asked.id, by: doctor).entretiens.isEmpty)
                _ = try await house.desk.refuse(asked.id, reason: "Il manque ce que le texte demande.", by: medical)
                let call = try #require(try await house.desk.lireEchanges(dossier: asked.id, by: doctor).entretiens.first, "\(service.code)")
                #expect(call.etat == .propose && call.duLe == nil, "\(service.code): nothing is owed before the doctor says when")
                let told = try await house.desk.listNotifications(by: doctor)
                #expect(told.contains { $0.dossier == asked.id } && told.contains { $0.text.contains("dites quand") })
                #expect(try await house.desk.listDecisions(by: doctor).items.contains { $0.id == asked.id })
                refused += 1
            }
            #expect(refused == 5)
        }
    }
}
