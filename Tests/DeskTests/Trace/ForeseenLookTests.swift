import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What looks say they will ask is what they ask, word for word: a question foreseen otherwise would be answered twice.
@Suite struct ForeseenLookTests {
    private func watched(_ house: TestDesk, _ body: @escaping @Sendable (ForeseenSession) throws -> Void) async throws -> (foreseen: Int, idle: [String], unforeseen: [String]) {
        try await house.database.read { session in
            let watched = ForeseenSession(session)
            try body(watched)
            return (watched.foreseen.count, watched.idle.map(\.description), watched.unforeseen.map(\.description))
        }
    }

    /// The dossier, what stands with it, and the name of a fund: three ways to the server.
    @Test(arguments: Engine.tested) func aDossier(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let deposited = try await house.received(by: doctor)
            let (desk, now) = (house.desk, house.clock.now)
            let seen = try await watched(house) { session in
                let view = try Snapshot(session: session, desk: desk, caller: doctor, now: now).look("lire-dossier", on: "dossier/\(deposited.id)") { try $0.readDossier(deposited.id) }
                #expect(view.id == deposited.id)
            }
            #expect(seen.foreseen >= 10 && seen.idle.isEmpty, "\(seen.idle)")
            #expect(seen.unforeseen.count <= 1, "\(seen.unforeseen)")
        }
    }

    @Test func nobodysDossierAsksForItAlone() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (desk, now) = (house.desk, house.clock.now)
            let seen = try await watched(house) { session in
                let act = Act("lire-dossier", session: session, desk: desk, caller: doctor, now: now, isLook: true)
                #expect(throws: DeskRefusal.self) { try act.readDossier(String(repeating: "0", count: 32)) }
                #expect(throws: DeskRefusal.self) { try act.readDossier("../1") }
            }
            #expect(seen.foreseen == 4)
        }
    }

    @Test func whoeverAsks() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (actor, now) = (doctor.actor, house.clock.now)
            let seen = try await watched(house) { session in
                let people = ActorFinder(session: session, now: now)
                people.foresee(account: actor.account, situation: actor.situation?.id, delegation: nil, session: actor.session)
                let found = try people.actor(account: actor.account, situation: actor.situation?.id, delegation: nil, session: actor.session)
                let isClosed = try Vigilances(session).closes(actor.account, actor.session)
                #expect(found == actor && !isClosed)
            }
            #expect(seen.foreseen == 4 && seen.idle.isEmpty && seen.unforeseen.isEmpty, "\(seen)")
        }
    }

    /// Judging a deposit asks for the author, the patient's standing and the neighbouring leaves at once, after the patient is held; nothing
    /// of it was foreseen before.
    @Test(arguments: Engine.tested) func aDeposit(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (desk, now) = (house.desk, house.clock.now)
            let input = DraftInput(teleservice: "arret-de-travail", patient: .nir(house.nir(0)), content: house.leave())
            let seen = try await house.database.write { session in
                let watched = ForeseenSession(session)
                let act = Act("deposer", session: watched, desk: desk, caller: doctor, now: now)
                act.foresee(patient: input.patient)
                var (dossier, reading) = try act.begin(input, deposits: true)
                try act.deposit(&dossier, judged: reading)
                return (idle: watched.idle.map(\.description), unforeseen: watched.unforeseen.map(\.description), foreseen: watched.foreseen.count)
            }
            // Whoever stands in the register of treating doctors, the fund's file of persons is asked nothing more of them.
            #expect(seen.foreseen >= 9 && seen.idle.filter { !$0.contains("WHERE identifiant") }.isEmpty, "\(seen.idle)")
            #expect(seen.unforeseen.count <= 4, "\(seen.unforeseen)")
        }
    }

    /// Nothing that a first page rehearses is asked in vain, and what it asks first was rehearsed.
    @Test func aFirstPage() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<3 { _ = try await house.received(patient: patient, by: doctor) }
            let (desk, now) = (house.desk, house.clock.now)
            let seen = try await watched(house) { session in
                let snapshot = Snapshot(session: session, desk: desk, caller: doctor, now: now)
                snapshot.rehearse { try $0.accueilSoignant() }
                _ = try snapshot.accueilSoignant()
            }
            #expect(seen.foreseen >= 9 && seen.idle.isEmpty, "\(seen.idle)")
            #expect(seen.unforeseen.count < seen.foreseen * 2, "\(seen.unforeseen)")
        }
    }
}
