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
            let before = try await house.traces().count
            let during = try await house.desk.together {
                _ = try await house.desk.readDossier(draft.id, by: doctor)
                _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
                return try await house.traces().count
            }
            #expect(during == before)
            #expect(try await house.traces().suffix(2).map(\.act).sorted() == ["lire-dossier", "lister-dossiers"])
            #expect(try await house.traces().count == before + 2)
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
            let before = try await house.traces().count
            let word = try await refusal {
                try await house.desk.together {
                    _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
                    _ = try await house.desk.readDossier(String(repeating: "0", count: 32), by: doctor)
                }
            }.word
            #expect(word == "notFound")
            #expect(Set(try await house.traces().dropFirst(before).map { "\($0.act) \($0.result)" }) == ["lister-dossiers fait", "lire-dossier introuvable"])
        }
    }

    /// One person too many in the second look: the first one shows nobody either, and the session is over.
    @Test(arguments: Engine.tested) func onePersonTooManyStopsTheWholeAnswer(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let session = try await house.enter(.phLambert)
            for index in 0..<19 { #expect(try await house.look(index, by: session.caller) == 1) }
            let word = try await refusal {
                try await house.desk.together {
                    _ = try await house.look(19, by: session.caller)
                    _ = try await house.look(20, by: session.caller)
                }
            }.word
            #expect(word == "accessEnded")
            let noted = try await house.traces().filter { $0.account == session.caller.actor.account && $0.act == "chercher-patient" }
            #expect(Set(noted.compactMap(\.patient)).count == 19 && noted.filter { $0.result == "refuse" }.count == 1)
            #expect(try await house.desk.authenticate(sessionToken: session.token) == nil)
        }
    }
}
