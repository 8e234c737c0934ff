import Core
import Desk
import Store
import TestSupport
import Testing

/// A request sent again has one effect and one answer.
@Suite struct IdempotencyTests {
    @Test(arguments: Engine.tested) func aHundredCopiesOneEffect(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (desk, input) = (house.desk, house.input())
            let answers = try await withThrowingTaskGroup(of: DossierView.self) { group in
                for _ in 0..<100 { group.addTask { try await desk.saveAndDeposit(input, key: "cle-du-logiciel", by: doctor) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count == 100)
            #expect(Set(answers.map(\.id)).count == 1 && Set(answers.map(\.revision)).count == 1)
            #expect(Set(answers.map { JSONWriter.text($0.content) }).count == 1)
            #expect(try await house.count("SELECT count(*) FROM dossier") == 1)
            #expect(try await house.count("SELECT count(*) FROM version") == 1)
            #expect(try await house.count("SELECT count(*) FROM sortie") == 3, "one transmission, one order of papers, one filing in the patient’s space")
        }
    }

    @Test(arguments: Engine.tested) func theAnswerIsTheFirstOne(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.desk.saveAndDeposit(house.input(), key: "cle-du-logiciel", by: doctor)
            try await house.work()
            house.clock.advance(minutes: 5)
            let again = try await house.desk.saveAndDeposit(house.input(), key: "cle-du-logiciel", by: doctor)
            #expect(again.state == first.state && again.revision == first.revision && again.updatedAt == first.updatedAt)
        }
    }

    @Test(arguments: Engine.tested) func aKeyServesOneRequest(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.desk.saveDraft(house.input(), key: "cle-du-logiciel", by: doctor)
            let other = try await refusal { try await house.desk.saveDraft(house.input(house.leave(days: 9)), key: "cle-du-logiciel", by: doctor) }
            #expect(other.word == "keyReused")
            let act = try await refusal { try await house.desk.deposit(first.id, revision: nil, key: "cle-du-logiciel", by: doctor) }
            #expect(act.word == "keyReused")
            let colleague = try await house.caller(.drBenali)
            #expect(try await house.desk.saveDraft(house.input(), key: "cle-du-logiciel", by: colleague).id != first.id, "a key belongs to its owner")
        }
    }

    @Test(arguments: Engine.tested) func aRefusalIsNotKept(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let wrong = house.input(house.leave(["accordPatient": false]))
            #expect(try await refusal { try await house.desk.saveAndDeposit(wrong, key: "cle-du-logiciel", by: doctor) }.word.hasPrefix("invalid"))
            #expect(try await house.desk.saveAndDeposit(house.input(), key: "cle-du-logiciel", by: doctor).state == .depose)
        }
    }

    @Test(arguments: ["court", String(repeating: "a", count: 201), "avec espace", "clé-accentuée"])
    func aKeyIsAscii(key: String) async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await refusal { try await house.desk.saveDraft(house.input(), key: key, by: doctor) }.word == "malformed idempotency-key")
        }
    }
}
