import Core
import Desk
import Store
import TestSupport
import Testing

@Suite struct WithdrawalTests {
    @Test(arguments: Engine.tested) func beforeItLeftNothingIsSent(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.deposit(by: doctor)
            #expect(try await refusal { try await house.desk.withdraw(dossier.id, reason: nil, revision: nil, by: doctor) }.word == "invalid requis")
            let withdrawn = try await house.desk.withdraw(dossier.id, reason: "Erreur de patient", revision: nil, by: doctor)
            #expect(withdrawn.state == .retire)
            try await house.work()
            #expect(try await house.desk.readHistory(dossier.id, by: doctor).holders.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func afterwardsTheFundIsTold(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            _ = try await house.desk.withdraw(dossier.id, reason: "Erreur de patient", revision: nil, by: doctor)
            try await house.work()
            let history = try await house.desk.readHistory(dossier.id, by: doctor)
            #expect(history.holders.contains { $0.recipient.hasPrefix("retrait:") })
            #expect(history.steps.last?.word == "retrait" && history.steps.last?.reason == "Erreur de patient")
        }
    }

    @Test(arguments: Engine.tested) func anAnsweredDossierStays(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            let dossier = try await house.received(by: doctor)
            _ = try await house.desk.take(dossier.id, by: agent)
            _ = try await house.desk.accept(dossier.id, comment: nil, by: agent)
            #expect(try await refusal { try await house.desk.withdraw(dossier.id, reason: "Trop tard", revision: nil, by: doctor) }.word == "cycle.deja-repondu")
        }
    }

    @Test(arguments: Engine.tested) func theDaysAreFreeAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.deposit(by: doctor)
            #expect(try await refusal { try await house.deposit(by: doctor) }.word.contains("aat.chevauchement"))
            _ = try await house.desk.withdraw(first.id, reason: "Mauvaises dates", revision: nil, by: doctor)
            #expect(try await house.deposit(by: doctor).state == .depose)
        }
    }
}
