import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Several looks at one state of the database: each noted as by itself, none said twice.
@Suite struct SnapshotTests {
    private typealias Shown = AccueilSoignant.Shown

    private struct Noted: Hashable {
        let act: String
        let object: String
        let result: String
    }

    private func noted(_ house: TestDesk, since before: [TraceRecord]) async throws -> [Noted: Int] {
        Dictionary(Set(try await house.traces()).subtracting(before).map { (Noted(act: $0.act, object: $0.object, result: $0.result), 1) }, uniquingKeysWith: +)
    }

    @Test(arguments: Engine.tested) func theFirstPageIsWhatItsListsSay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let deposited = try await house.received(by: doctor)
            let draft = try await house.draft(by: doctor)
            let begun = try await house.traces()
            let home = try await house.desk.accueilSoignant(by: doctor)
            let together = try await noted(house, since: begun)

            let after = try await house.traces()
            #expect(home.notifications == (try await house.desk.listNotifications(limit: Shown.notifications, unread: true, by: doctor)))
            #expect(home.corrections == (try await house.desk.listDossiers(DossierQuery(state: .correctionDemandee, limit: Shown.corrections), by: doctor).items))
            #expect(home.toPost == (try await house.desk.listDossiers(DossierQuery(toPost: true, limit: Shown.toPost), by: doctor).items))
            #expect(home.drafts == (try await house.desk.listDossiers(DossierQuery(state: .brouillon, limit: Shown.drafts), by: doctor).items))
            #expect(home.recent == (try await house.desk.listDossiers(.deposited(limit: Shown.recent), by: doctor).items))
            #expect(home.patients == (try await house.desk.patientsOfTheDay(by: doctor)))
            #expect(home.attentes == (try await house.desk.compterAttentes(by: doctor)))
            #expect(home.services.map(\.service.code) == (try await house.desk.listServices(by: doctor).map(\.service.code)))
            #expect(home.recensement == (try await house.desk.lireMesReponses(by: doctor)))
            #expect(home.drafts.map(\.id) == [draft.id] && home.recent.map(\.id) == [deposited.id] && !home.patients.isEmpty && !home.isCalm)
            let apart = try await noted(house, since: after)
            #expect(together == apart)
        }
    }

    /// Whoever writes drafts all morning still finds what was deposited before.
    @Test func draftsDoNotHideWhatWasDeposited() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let deposited = try await house.received(by: doctor)
            for patient in 1...Shown.recent {
                house.clock.advance(minutes: 1)
                _ = try await house.draft(patient: patient, by: doctor)
            }
            let home = try await house.desk.accueilSoignant(by: doctor)
            #expect(home.recent.map(\.id) == [deposited.id])
            #expect(home.drafts.count == Shown.drafts)
        }
    }

    /// However long its lists are, a page asks no more of the database: what one line needs is asked for all of them at once.
    @Test func longListsAskNoMoreThanShortOnes() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            @Sendable func asked() async throws -> (statements: Int, lines: Int) {
                let now = house.clock.now
                return try await house.database.read { session in
                    let planned = PlannedSession(session)
                    let home = try Snapshot(session: planned, desk: house.desk, caller: doctor, now: now).accueilSoignant()
                    return (planned.plans.count, home.notifications.count + home.recent.count + home.patients.count)
                }
            }
            for patient in 0..<2 { _ = try await house.received(patient: patient, by: doctor) }
            let few = try await asked()
            for patient in 2..<6 { _ = try await house.received(patient: patient, by: doctor) }
            let many = try await asked()
            #expect(many.lines >= few.lines + 7, "\(few) \(many)")
            #expect(many.statements == few.statements, "\(few) \(many)")
        }
    }

    @Test(arguments: Engine.tested) func theFirstPageOfAFundIsWhatItsListsSay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.received(by: doctor)
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.desk.take(first.id, by: agent)
            let begun = try await house.traces()
            let home = try await house.desk.accueilCaisse(by: agent)
            let together = try await noted(house, since: begun)

            let after = try await house.traces()
            #expect(home.queues == (try await house.desk.listQueues(by: agent)))
            #expect(home.oldest == (try await house.desk.readQueue(.aTraiter, QueueQuery(limit: 1), by: agent).items.first))
            #expect(home.mine == (try await house.desk.readQueue(.mesDossiers, QueueQuery(limit: 10), by: agent).items))
            #expect(home.notifications == (try await house.desk.listNotifications(unread: true, by: agent)))
            #expect(home.mine.map(\.id) == [first.id])
            let census = home.campagnes == nil ? [] : try await house.desk.listerCampagnes(by: agent)
            #expect(home.campagnes?.isEmpty ?? true && census.isEmpty)
            let apart = try await noted(house, since: after)
            #expect(together == apart)

            let queue = try await house.desk.readQueues(showing: .enCours, QueueQuery(), by: agent)
            #expect(queue.queues == home.queues && queue.shown.items == home.mine)
        }
    }

    @Test(arguments: Engine.tested) func aRefusedLookKeepsThoseBefore(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let begun = try await house.traces()
            let word = try await refusal {
                try await house.desk.looks(by: doctor) { snapshot in
                    _ = try snapshot.look("premier", on: "liste") { try $0.trace("liste") }
                    try snapshot.look("second", on: "dossier/x") { act in
                        try act.trace("liste")
                        throw DeskRefusal.notFound
                    }
                }
            }.word
            #expect(word == "notFound")
            let noted = try await noted(house, since: begun)
            #expect(Set(noted.keys.map { "\($0.act) \($0.result)" }) == ["premier fait", "second introuvable"])
        }
    }

    @Test(arguments: Engine.tested) func aLookThatNotesNothingShowsNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            await #expect(throws: UntracedAct.self) {
                try await house.desk.looks(by: doctor) { snapshot in
                    try snapshot.look("premier", on: "liste") { try $0.trace("liste") }
                    try snapshot.look("muet", on: "liste") { _ in }
                }
            }
        }
    }

    /// The top of the page is of the same moment as what stands under it.
    @Test(arguments: Engine.tested) func theHeaderIsThatOfTheFirstLook(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            @Sendable func tell(_ id: String) async throws {
                try await house.database.write {
                    try Notifications($0).add(id: id, account: doctor.actor.account, dossier: nil, text: "Une nouvelle.", at: 1, address: "/", object: nil)
                }
            }
            try await tell(String(repeating: "1", count: 32))
            let (during, before) = try await house.desk.together {
                let before = try await house.desk.listNotifications(limit: Shown.notifications, unread: true, by: doctor)
                try await tell(String(repeating: "2", count: 32))
                return (try await house.desk.readHeader(by: doctor).unread, before.count)
            }
            #expect(during == before)
            let after = try await house.desk.readHeader(by: doctor).unread
            #expect(after == before + 1)
        }
    }
}
