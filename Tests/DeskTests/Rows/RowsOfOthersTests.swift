import Core
import Desk
import Store
import TestSupport
import Testing

/// A statement about one row leaves its neighbours alone: the other fund's, the other version's, the other day's. Two rows that differ in
/// one column, and only one of them is touched or found.
@Suite struct RowsOfOthersTests {
    @Test(arguments: Engine.tested) func aFundTakesBackItsOwnContactsAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let own = try #require(agent.actor.caisse).code
            try await house.database.write { session in
                let contacts = ContactsCaisse(session)
                try contacts.insert(.init(
                    id: Self.id(1), caisse: own, sujet: "service", intitule: "Service des arrêts", role: "service", telephone: "0102030405", courriel: nil,
                    horaires: nil, secteur: nil, ecritPar: agent.actor.account, ecritLe: 1))
                #expect(try !contacts.retire(Self.id(1), caisse: "019990000", at: 2))
                #expect(try contacts.find(Self.id(1))?.retireLe == nil)
                #expect(try contacts.retire(Self.id(1), caisse: own, at: 2))
            }
        }
    }

    @Test(arguments: Engine.tested) func aPaperIsThatOfItsVersion(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let fund = try #require(try await house.caller(.agentCPAM).actor.caisse).code
            try await house.database.write { session in
                let papers = EnvoisPapier(session)
                try papers.insert(.init(dossier: draft.id, version: 1, author: doctor.actor.account, way: "courrier", caisse: fund, createdAt: 1))
                #expect(try papers.find(draft.id, 1) != nil)
                #expect(try papers.find(draft.id, 2) == nil)
            }
        }
    }

    @Test(arguments: Engine.tested) func aDraftThatChangedIsNotThrownAway(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let draft = try await house.draft(by: house.caller(.drLeclerc))
            try await house.database.write { session in
                let dossiers = Dossiers(session)
                let revision = try #require(try dossiers.find(draft.id)).revision
                #expect(try !dossiers.discardDraft(draft.id, revision: revision + 1))
                #expect(try dossiers.find(draft.id) != nil)
                #expect(try dossiers.discardDraft(draft.id, revision: revision))
            }
        }
    }

    @Test(arguments: Engine.tested) func whoDidOneActDidNotDoAnother(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
            let done = try await house.database.read { session in
                (try Traces(session).has("lister-dossiers", by: doctor.actor.account), try Traces(session).has("annuler", by: doctor.actor.account))
            }
            #expect(done.0 && !done.1)
        }
    }

    @Test(arguments: Engine.tested) func twoWhoWereSetApartSayNothingOfAThird(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<3 { _ = try await house.draft(patient: patient, by: doctor) }
            try await house.database.write { session in
                let patients = try session.rows("SELECT id FROM patient ORDER BY id LIMIT 3").map { try $0.text("id") }
                let table = FusionsPatients(session)
                try table.setAside(patients[0], patients[1], by: doctor.actor.account, at: 1)
                #expect(try table.areApart(patients[1], patients[0]))
                #expect(try !table.areApart(patients[0], patients[2]))
            }
        }
    }

    @Test(arguments: Engine.tested) func aProfessionLosesOneKindOfDocument(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let account = try await house.caller(.admin).actor.account
            try await house.database.write { session in
                let space = DocumentSpace(session)
                for (number, type) in ["type-a", "type-b"].enumerated() {
                    try space.allow(id: Self.id(number), profession: "essai", type: type, source: "essai", from: 10, by: account, at: 1)
                }
                try space.deny(profession: "essai", type: "type-a", on: 20)
                #expect(try space.access(on: 19).filter { $0.profession == "essai" }.count == 2)
                #expect(try space.access(on: 20).filter { $0.profession == "essai" }.map(\.type) == ["type-b"])
            }
        }
    }

    @Test(arguments: Engine.tested) func whatOneProgramWasToldOthersStillWaitFor(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            try await house.database.write { session in
                let table = Webhooks(session)
                try table.insert(id: Self.id(1), account: doctor.actor.account, adresse: [1], secret: [2], at: 1)
                for number in 1...2 {
                    try session.execute(
                        """
                        INSERT INTO webhook_envoi (webhook, notification, etat, essais, prochain_le, cree_le)
                        VALUES (\(Self.id(1)), \(Self.id(number)), 'a-faire', 0, 10, 10)
                        """)
                }
                let first = try #require(try table.claim(at: 10, until: 20))
                #expect(first.notification == Self.id(1))
                try table.later(first, at: 99, error: "délai")
                #expect(try session.value(Int64.self, "SELECT prochain_le FROM webhook_envoi WHERE notification = \(Self.id(2))") == 10)
                try table.done(first, at: 100)
                #expect(try session.value(String.self, "SELECT etat FROM webhook_envoi WHERE notification = \(Self.id(2))") == "a-faire")
                #expect(try session.value(String.self, "SELECT etat FROM webhook_envoi WHERE notification = \(Self.id(1))") == "fait")
            }
        }
    }

    /// Kept awake to its last minute, a session is over all the same.
    @Test(arguments: Engine.tested) func aSessionThatEndedIsNotListed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let account = try await house.caller(.phNoel).actor.account
            try await house.database.write { session in
                let sessions = Sessions(session)
                try sessions.open(
                    .init(
                        tokenHash: String(repeating: "e", count: 64), id: Self.id(1), account: account, situation: nil, delegation: nil, browser: "essai", openedAt: 10, endsAt: 100,
                        providerToken: nil))
                #expect(try sessions.open(of: account, at: 99, seenSince: 9).map(\.id).contains(Self.id(1)))
                #expect(try !sessions.open(of: account, at: 100, seenSince: 9).map(\.id).contains(Self.id(1)))
                #expect(try !sessions.open(of: account, at: 99, seenSince: 10).map(\.id).contains(Self.id(1)))
            }
        }
    }

    @Test(arguments: Engine.tested) func anAnswerIsLateOnceItIsDue(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let draft = try await house.draft(by: house.caller(.drLeclerc))
            try await house.database.write { session in
                try session.execute("UPDATE dossier SET reponse_due = 100, delai_silence = 'sans-effet' WHERE id = \(draft.id)")
                let late = { (now: Int64) in try Echeances(session).late(at: now).filter { $0.genre.hasPrefix("dossier/") }.map(\.nombre) }
                #expect(try late(99).isEmpty)
                #expect(try late(100) == [1])
            }
        }
    }

    private static func id(_ number: Int) -> String { String(repeating: "0", count: 30) + String(10 + number) }
}
