import Core
import Desk
import Store
import TestSupport
import Testing

@Suite struct ContinuationTests {
    @Test(arguments: Engine.tested) func prolongingTypesNothingAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.received(by: doctor)
            let end = house.today.adding(days: 10)
            let next = try await house.desk.continueDossier(
                first.id, changes: ["fin": .string(end.iso), "accordPatient": true], deposit: true, by: doctor)
            #expect(next.state == .depose && next.continues == first.id)
            #expect(next.content["nature"]?.string == "prolongation")
            #expect(next.content["debut"]?.string == house.today.adding(days: 4).iso, "the day after the first one ends")
            #expect(next.content["motif"] == first.content["motif"])
        }
    }

    @Test(arguments: Engine.tested) func withoutAFirstLeaveThereIsNothingToProlong(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let refused = try await refusal { try await house.deposit(house.leave(["nature": "prolongation"]), by: doctor) }
            #expect(refused.word.contains("aat.prolongation-sans-initial"))
            #expect(try await house.count("SELECT count(*) FROM dossier") == 0, "a refused deposit leaves no draft behind")
        }
    }

    @Test(arguments: Engine.tested) func ofSimultaneousLeavesForTheSameDaysOneStands(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let callers = [try await house.caller(.drLeclerc), try await house.caller(.drBenali), try await house.caller(.drPetit)]
            let (desk, input) = (house.desk, house.input())
            let deposited = await withTaskGroup(of: Bool.self) { group in
                for round in 0..<12 { group.addTask { (try? await desk.saveAndDeposit(input, by: callers[round % 3])) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(deposited == 1)
            #expect(try await house.count("SELECT count(*) FROM dossier WHERE etat <> 'brouillon'") == 1)
        }
    }

    @Test(arguments: Engine.tested) func theLocumProlongsUnderTheirOwnName(engine: Engine) async throws {
        try await withDesk(engine) { house in
            _ = try await house.deposit(by: house.caller(.drLeclerc))
            let locum = try await house.caller(.drPetit)
            let next = house.leave(debut: house.today.adding(days: 4), ["nature": "prolongation"])
            #expect(try await refusal { try await house.deposit(next, by: locum) }.word.contains("aat.prolongation-prescripteur"))
            let said = house.leave(debut: house.today.adding(days: 4), ["nature": "prolongation", "qualitePrescripteur": "remplacant"])
            #expect(try await house.deposit(said, by: locum).author.name == "Dr Louise PETIT")
        }
    }
}
