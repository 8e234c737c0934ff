import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Several looks for one answer: kept together before it leaves, or nothing leaves.
@Suite struct GatheringTests {
    @Test(arguments: Engine.tested) func eachLookIsNotedBeforeTheAnswer(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let before = try await house.traces()
            let during = try await house.desk.together {
                _ = try await house.desk.readDossier(draft.id, by: doctor)
                _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
                return try await house.traces()
            }
            #expect(Set(during) == Set(before))
            #expect(Set(try await house.traces()).subtracting(before).map(\.act).sorted() == ["lire-dossier", "lister-dossiers"])
        }
    }

    @Test(arguments: Engine.tested) func withoutTheTracesNothingLeaves(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            try await house.database.write { try TraceTests.closeTraces($0) }
            await #expect(throws: DatabaseError.self) {
                try await house.desk.together {
                    _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
                    return try await house.desk.readDossier(draft.id, by: doctor)
                }
            }
        }
    }

    @Test(arguments: Engine.tested) func aRefusalAfterALookKeepsBoth(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            _ = try await house.draft(by: doctor)
            let before = try await house.traces()
            let word = try await refusal {
                try await house.desk.together {
                    _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
                    _ = try await house.desk.readDossier(String(repeating: "0", count: 32), by: doctor)
                }
            }.word
            #expect(word == "notFound")
            #expect(Set(try await house.traces()).subtracting(before).map { "\($0.act) \($0.result)" }.sorted() == ["lire-dossier introuvable", "lister-dossiers fait"])
        }
    }

    /// One person too many in the second look: the first one shows nobody either, and the session is over.
    @Test(arguments: Engine.tested) func onePersonTooManyStopsTheWholeAnswer(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let session = try await house.enter(.phLambert)
            @Sendable func see(_ number: Int) async throws {
                let patient = String(repeating: "0", count: 30) + String(10 + number)
                try await house.desk.look("regarder", on: "patient", by: session.caller) { try $0.trace("patient/\(patient)", patient: patient) }
            }
            for number in 0..<19 { try await see(number) }
            let word = try await refusal {
                try await house.desk.together {
                    try await see(19)
                    try await see(20)
                }
            }.word
            #expect(word == "accessEnded")
            let noted = try await house.traces().filter { $0.act == "regarder" }
            #expect(Set(noted.compactMap(\.patient)).count == 19 && noted.filter { $0.result == "refuse" }.count == 1)
            #expect(try await house.desk.authenticate(sessionToken: session.token) == nil)
        }
    }
}
