import Core
import Desk
import Store
import TestSupport
import Testing

/// What one person, one dossier or one day has is not mixed with what the next one has. Two rows that differ in one column, and only one of
/// them is found, counted or changed.
@Suite struct RowsOfOtherPeopleTests {
    @Test(arguments: Engine.tested) func aTokenThatEndedIsNoLongerInForce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let account = try await house.caller(.drLeclerc).actor.account
            try await house.database.write { session in
                let tokens = Tokens(session)
                try tokens.insert(
                    tokenHash: String(repeating: "e", count: 64), id: Self.id(1), account: account, situation: nil, delegation: nil, name: "essai", at: 10,
                    endsAt: 100)
                #expect(try tokens.inForce(of: account, at: 99).map(\.id).contains(Self.id(1)))
                #expect(try !tokens.inForce(of: account, at: 100).map(\.id).contains(Self.id(1)))
            }
        }
    }

    @Test(arguments: Engine.tested) func aReceptionDoesNotEndBeforeItBegan(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let fund = try #require(agent.actor.caisse).code
            let account = agent.actor.account
            try await house.database.write { session in
                let receptions = Receptions(session)
                try receptions.insert(
                    .init(id: Self.id(1), caisse: fund, teleservice: "essai-a", from: 10, until: nil, source: "essai", notedBy: account, notedAt: 1))
                #expect(try !receptions.end(Self.id(1), until: 9, source: "erreur", by: account, at: 2))
                #expect(try receptions.find(Self.id(1))?.until == nil)
                #expect(try receptions.end(Self.id(1), until: 10, source: "fin", by: account, at: 3))
                #expect(try receptions.find(Self.id(1))?.until == 10)
            }
        }
    }

    @Test(arguments: Engine.tested) func aFundReceivesEachServiceOnItsOwnDays(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let fund = try #require(agent.actor.caisse).code
            let account = agent.actor.account
            try await house.database.write { session in
                let receptions = Receptions(session)
                for (number, teleservice) in ["essai-a", "essai-b"].enumerated() {
                    try receptions.insert(
                        .init(
                            id: Self.id(number), caisse: fund, teleservice: teleservice, from: 10, until: nil, source: "essai", notedBy: account, notedAt: 1))
                }
                #expect(try receptions.of(fund, "essai-a").map(\.id) == [Self.id(0)])
                #expect(try receptions.of(fund, "essai-b").map(\.id) == [Self.id(1)])
            }
        }
    }

    @Test(arguments: Engine.tested) func thePapersOfALaterVersionStayValid(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let draft = try await house.draft(by: house.caller(.drLeclerc))
            try await house.database.write { session in
                let documents = Documents(session)
                for version in 1...3 { try documents.announce(code: Self.id(version), dossier: draft.id, version: version, volet: "essai") }
                try documents.invalidate(dossier: draft.id, upTo: 2, state: "remplace")
                #expect(try documents.announced(dossier: draft.id, version: 1).map(\.state) == ["remplace"])
                #expect(try documents.announced(dossier: draft.id, version: 2).map(\.state) == ["remplace"])
                #expect(try documents.announced(dossier: draft.id, version: 3).map(\.state) == ["valide"])
            }
        }
    }

    @Test(arguments: Engine.tested) func whoAskedAboutRightsReadsTheirOwnAnswers(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let one = doctor.actor.account
            let other = try await house.caller(.drBenali).actor.account
            let draft = try await house.draft(by: doctor)
            try await house.database.write { session in
                let patient = try #require(try Dossiers(session).find(draft.id)).patient
                let answers = ReponsesDroits(session)
                for (number, account) in [one, other].enumerated() {
                    try answers.insert(
                        .init(
                            id: Self.id(number), patient: patient, account: account, asker: "essai", caisse: nil, careDay: 10, state: "inconnus", rules: "1",
                            register: 0, content: [1], givenAt: 20))
                }
                #expect(try answers.given(to: one, about: patient, limit: 10).map(\.id) == [Self.id(0)])
                #expect(try answers.given(to: other, about: patient, limit: 10).map(\.id) == [Self.id(1)])
            }
        }
    }

    @Test(arguments: Engine.tested) func aDossierEndedTheDoctorItNames(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.draft(by: doctor)
            let second = try await house.draft(patient: 1, by: doctor)
            try await house.database.write { session in
                let patient = try #require(try Dossiers(session).find(first.id)).patient
                let table = TreatingDoctors(session)
                for row in try table.open(patient) { _ = try table.end(row.id, on: row.from ?? 0, why: "autre", dossier: nil, at: 1) }
                for (number, dossier) in [first.id, second.id].enumerated() {
                    try table.insert(
                        .init(
                            id: Self.id(number), patient: patient, rpps: "10000000009", name: "Dr X", from: 10, origin: "registre", dossier: nil,
                            notedAt: 10))
                    #expect(try table.end(Self.id(number), on: 20, why: "changement", dossier: dossier, at: 20))
                }
                #expect(try table.ended(by: first.id, patient: patient).map(\.id) == [Self.id(0)])
                #expect(try table.ended(by: second.id, patient: patient).map(\.id) == [Self.id(1)])
            }
        }
    }

    @Test(arguments: Engine.tested) func aPageOfInsuredPersonsBeginsAfterTheLastOneRead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let fund = try #require(agent.actor.caisse).code
            for patient in 0..<2 { _ = try await house.draft(patient: patient, by: house.caller(.drLeclerc)) }
            try await house.database.write { session in
                let patients = try session.rows("SELECT id FROM patient ORDER BY id LIMIT 2").map { try $0.text("id") }
                let deliveries = LivraisonsAssures(session)
                let number = try deliveries.nextNumber()
                var delivery = LivraisonAssuresRecord(
                    number: number, id: Self.id(1), caisse: fund, kind: "complet", format: "csv", name: "essai.csv", digest: String(repeating: "d", count: 64),
                    madeOn: 1, sequence: 1, base: 0, receivedAt: 1, receivedBy: "essai")
                try deliveries.insert(delivery)
                delivery.state = .active
                delivery.activeAt = 2
                try deliveries.save(delivery)
                let rights: [UInt8] = [1]
                for patient in patients {
                    try session.execute(
                        """
                        INSERT INTO assure (patient, caisse, livraison, cle, empreinte, retire, droits)
                        VALUES (\(patient), \(fund), \(number), 1, \(Self.id(2)), FALSE, \(rights))
                        """)
                }
                let whole = try Assures(session).walk(fund, after: "", limit: 10).page.map { $0.patient }
                #expect(whole == patients)
                let rest = try Assures(session).walk(fund, after: patients[0], limit: 10).page.map { $0.patient }
                #expect(rest == [patients[1]])
            }
        }
    }

    @Test(arguments: Engine.tested) func settingTwoApartLeavesTheOtherLikenessOpen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<3 { _ = try await house.draft(patient: patient, by: doctor) }
            try await house.database.write { session in
                let patients = try session.rows("SELECT id FROM patient ORDER BY id LIMIT 3").map { try $0.text("id") }
                let table = FusionsPatients(session)
                try table.note(patients[0], patients[1], score: 5, at: 1)
                try table.note(patients[0], patients[2], score: 5, at: 1)
                try table.setAside(patients[0], patients[1], by: doctor.actor.account, at: 2)
                #expect(try table.areApart(patients[0], patients[1]))
                #expect(try !table.areApart(patients[0], patients[2]))
            }
        }
    }

    @Test(arguments: Engine.tested) func openingADossierReadsItsOwnNews(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.draft(by: doctor)
            let second = try await house.draft(patient: 1, by: doctor)
            try await house.database.write { session in
                let news = Notifications(session)
                try news.add(id: Self.id(1), account: doctor.actor.account, dossier: first.id, text: "essai", at: 1)
                try news.add(id: Self.id(2), account: doctor.actor.account, dossier: second.id, text: "essai", at: 1)
                try news.markRead(doctor.actor.account, dossier: first.id, at: 5)
                #expect(try news.find(Self.id(1))?.readAt == 5)
                let unread = try #require(try news.find(Self.id(2)))
                #expect(unread.readAt == nil)
            }
        }
    }

    @Test(arguments: Engine.tested) func aDelegationThatBeginsWhenAnotherEndsDoesNotMeetIt(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let giver = try await house.caller(.drBenali).actor.account
            let taker = try await house.caller(.drPetit).actor.account
            try await house.database.write { session in
                let table = Delegations(session)
                try table.insert(
                    .init(id: Self.id(1), kind: "remplacant", delegator: giver, delegate: taker, teleservices: "", signs: true, from: 100, until: 200))
                #expect(try table.overlapping(delegator: giver, delegate: taker, kind: "remplacant", from: 50, until: 100) == 0)
                #expect(try table.overlapping(delegator: giver, delegate: taker, kind: "remplacant", from: 50, until: 101) == 1)
            }
        }
    }

    @Test(arguments: Engine.tested) func theMinuteThatClosesASpanIsNotCounted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.database.write { session in
                let measures = MesuresService(session)
                for minute in [10, 15, 20] as [Int64] { try measures.beat(minute: minute) }
                #expect(try measures.minutes(from: 10, until: 20) == 2)
                #expect(try measures.minutes(from: 10, until: 21) == 3)
            }
        }
    }

    @Test(arguments: Engine.tested) func aBatchIsListedToWhoeverBroughtIt(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let one = try await house.caller(.arsColin).actor.account
            let other = try await house.caller(.agentCPAM).actor.account
            try await house.database.write { session in
                let lots = Lots(session)
                for (number, account) in [one, other].enumerated() {
                    try lots.insert(
                        .init(
                            id: Self.id(number), epidemic: "essai", name: "cas.csv", account: account, departments: "96", state: "a-confirmer", at: 1,
                            settings: "{}", collected: 1))
                }
                #expect(try lots.list(epidemic: "essai", account: one, limit: 10).map(\.id) == [Self.id(0)])
                #expect(try lots.list(epidemic: "essai", account: nil, limit: 10).count == 2)
            }
        }
    }

    private static func id(_ number: Int) -> String { String(repeating: "0", count: 30) + String(10 + number) }
}
