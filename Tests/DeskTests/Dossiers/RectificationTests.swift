import Core
import Desk
import Store
import TestSupport
import Testing

/// Correcting what was deposited: quietly within the window, by an announcement after it.
@Suite struct RectificationTests {
    @Test(arguments: Engine.tested) func withinTheWindowTheFirstVersionIsReplaced(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.received(by: doctor)
            house.clock.advance(minutes: 119, seconds: 59)
            let second = try await house.desk.rectify(first.id, content: house.leave(days: 6), reason: nil, revision: first.revision, by: doctor)
            #expect(second.version == 2)
            try await house.work()
            let history = try await house.desk.readHistory(first.id, by: doctor)
            #expect(history.versions == [1, 2])
            #expect(!history.holders.contains { $0.recipient.hasPrefix("rectification") }, "nobody had acted: nothing to announce")
            let old = try await house.desk.readVersion(first.id, 1, by: doctor)
            #expect(old.content["fin"]?.string == house.today.adding(days: 3).iso, "the first version still says what it said")
            #expect(try await house.desk.readVersion(first.id, 2, by: doctor).changes.map(\.field) == ["fin"])
        }
    }

    @Test(arguments: Engine.tested) func afterTheWindowItsHoldersAreTold(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.received(by: doctor)
            house.clock.advance(minutes: 120)
            #expect(try await house.desk.readDossier(first.id, by: doctor).windowEnds == nil, "the window ends on the second")
            _ = try await house.desk.rectify(first.id, content: house.leave(days: 6), reason: "Durée", revision: nil, by: doctor)
            try await house.work()
            let holders = try await house.desk.readHistory(first.id, by: doctor).holders
            #expect(holders.contains { $0.version == 2 && $0.recipient.hasPrefix("rectification:") })
        }
    }

    @Test(arguments: Engine.tested) func theAgentWhoHeldItIsTold(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            let dossier = try await house.received(by: doctor)
            _ = try await house.desk.take(dossier.id, by: agent)
            let rectified = try await house.desk.rectify(dossier.id, content: house.leave(days: 2), reason: nil, revision: nil, by: doctor)
            #expect(rectified.takenBy == nil && rectified.state == .depose)
            #expect(try await house.desk.listNotifications(by: agent).map(\.dossier) == [dossier.id])
        }
    }

    @Test(arguments: Engine.tested) func aStaleRevisionChangesNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let secretary = try await house.caller(.secMorel)
            let draft = try await house.draft(by: doctor)
            let saved = try await house.desk.updateDraft(draft.id, content: house.leave(days: 2), revision: draft.revision, by: secretary)
            let refused = try await refusal {
                try await house.desk.updateDraft(draft.id, content: house.leave(days: 9), revision: draft.revision, by: doctor)
            }
            guard case .stale(let present) = refused else { Issue.record("\(refused)"); return }
            #expect(present == saved.revision)
            let kept = try await house.desk.readDossier(draft.id, by: doctor)
            #expect(kept.content["fin"]?.string == house.today.adding(days: 1).iso)
        }
    }

    @Test(arguments: Engine.tested) func twoAtOnceOneWins(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let desk = house.desk
            let contents = (1...8).map { house.leave(days: $0) }
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for content in contents {
                    group.addTask { (try? await desk.updateDraft(draft.id, content: content, revision: draft.revision, by: doctor)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(outcomes == 1)
            #expect(try await house.desk.readDossier(draft.id, by: doctor).revision == draft.revision + 1)
        }
    }

    @Test(arguments: Engine.tested) func nothingChangedIsRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.deposit(by: doctor)
            let refused = try await refusal { try await house.desk.rectify(dossier.id, content: house.leave(), reason: nil, revision: nil, by: doctor) }
            #expect(refused.word == "invalid rien-de-change")
        }
    }
}
