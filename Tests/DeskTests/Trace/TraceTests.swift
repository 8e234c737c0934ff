import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// No trace, no data.
@Suite struct TraceTests {
    @Test(arguments: Engine.tested) func everyActLeavesOne(engine: Engine) async throws {
        try await withDesk(engine, press: OutboxTests.paper) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc, request: "demande-1"), try await house.caller(.agentCPAM))
            let desk = house.desk
            let draft = try await house.draft(by: doctor)
            let id = draft.id
            let acts: [(String, @Sendable () async throws -> Void)] = [
                ("lire-dossier", { _ = try await desk.readDossier(id, by: doctor) }),
                ("lister-dossiers", { _ = try await desk.listDossiers(DossierQuery(), by: doctor) }),
                ("patients-du-jour", { _ = try await desk.patientsOfTheDay(by: doctor) }),
                ("lire-patient", { _ = try await desk.readPatient(draft.patient.id, by: doctor) }),
                ("ouvrir-formulaire", { _ = try await desk.prepareForm(desk.teleservices[0], patient: draft.patient.id, by: doctor) }),
                ("deposer", { _ = try await desk.deposit(id, revision: nil, by: doctor) }),
                ("lire-historique", { _ = try await desk.readHistory(id, by: doctor) }),
                ("lire-version", { _ = try await desk.readVersion(id, 1, by: doctor) }),
                ("lire-document", { _ = try await desk.readDocument(id, volet: "volet-3", by: doctor) }),
                ("transmettre", { try await Worker(desk).drain() }),
                ("lister-corbeilles", { _ = try await desk.listQueues(by: agent) }),
                ("lire-corbeille", { _ = try await desk.readQueue(.aTraiter, by: agent) }),
                ("prendre", { _ = try await desk.take(id, by: agent) }),
                ("accepter", { _ = try await desk.accept(id, comment: nil, by: agent) }),
            ]
            for (name, act) in acts {
                house.clock.advance(seconds: 1)
                try await act()
                let noted = try await house.traces().filter { $0.act == name && $0.at == house.clock.now.millisecondsSince1970 }
                #expect(!noted.isEmpty && noted.allSatisfy { $0.result == "fait" }, "\(name)")
            }
            let read = try #require(try await house.traces().first { $0.act == "lire-dossier" })
            #expect(read.request == "demande-1" && read.patient == draft.patient.id && read.situation == doctor.actor.situation?.id)
        }
    }

    @Test(arguments: Engine.tested) func anActThatNotedNothingFails(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            await #expect(throws: UntracedAct.self) {
                try await house.desk.act("oublier", on: "rien", by: doctor) { act in
                    try act.session.execute("UPDATE compte SET nom = 'changé'")
                }
            }
            #expect(try await house.count("SELECT count(*) FROM compte WHERE nom = 'changé'") == 0)
        }
    }

    /// The table of traces no longer takes anything: nothing is shown and nothing is done.
    @Test(arguments: Engine.tested) func withoutTheTraceNothingIsShown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            try await house.database.write { session in try Self.closeTraces(session) }
            await #expect(throws: DatabaseError.self) { try await house.desk.readDossier(draft.id, by: doctor) }
            await #expect(throws: DatabaseError.self) { try await house.desk.findPatients(.nir(house.nir(0)), by: doctor) }
            await #expect(throws: DatabaseError.self) { try await house.desk.deposit(draft.id, revision: nil, by: doctor) }
            // Even a refusal says nothing more than that the desk cannot answer.
            await #expect(throws: DatabaseError.self) { try await house.desk.readDossier(String(repeating: "0", count: 32), by: doctor) }
            #expect(try await house.count("SELECT count(*) FROM version") == 0)
        }
    }

    static func closeTraces(_ session: any Session) throws {
        switch session.engine {
        case .sqlite:
            try session.execute("CREATE TRIGGER trace_fermee BEFORE INSERT ON trace BEGIN SELECT RAISE(ABORT, 'fermée'); END")
        case .postgresql:
            try session.execute("ALTER TABLE trace ADD CONSTRAINT trace_fermee CHECK (le < 0) NOT VALID")
        }
    }

    @Test(arguments: Engine.tested) func aRefusalIsNotedToo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let nurse = try await house.caller(.infGarcia)
            _ = try await refusal { try await house.draft(by: nurse) }
            let noted = try await house.traces().filter { $0.account == nurse.actor.account && $0.act == "ecrire-brouillon" }
            #expect(noted.map(\.result) == ["refuse"])
        }
    }
}
