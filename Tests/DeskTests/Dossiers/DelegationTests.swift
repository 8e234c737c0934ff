import Core
import Desk
import Store
import TestSupport
import Testing

/// A secretary prepares under a delegation, and no further.
@Suite struct DelegationTests {
    @Test(arguments: Engine.tested) func theSecretaryPreparesAndTheDoctorDeposits(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let secretary = try await house.caller(.secMorel)
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: secretary)
            #expect(draft.author.name == "Dr Anne LECLERC" && draft.preparedBy == "Julie MOREL")
            #expect(!draft.actions.contains(.depot))
            #expect(try await refusal { try await house.desk.deposit(draft.id, revision: nil, by: secretary) }.word == "forbidden")
            #expect(try await refusal { try await house.deposit(patient: 1, by: secretary) }.word == "forbidden")
            let deposited = try await house.desk.deposit(draft.id, revision: draft.revision, by: doctor)
            #expect(deposited.state == .depose)
            #expect(try await refusal { try await house.desk.withdraw(draft.id, reason: "Pour voir", revision: nil, by: secretary) }.word == "forbidden")
            let trace = try await house.traces().first { $0.act == "ecrire-brouillon" }
            #expect(trace?.onBehalfOf == doctor.actor.account && trace?.account == secretary.actor.account)
        }
    }

    @Test(arguments: Engine.tested) func revokedIsOverAtOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let token = try await DemoDoor(house.desk).token(persona: "sec-morel")
            #expect(try await house.desk.authenticate(bearer: token) != nil)
            let given = try #require(try await house.desk.listDelegations(by: doctor).given.first)
            try await house.desk.revokeDelegation(given.id, by: doctor)
            #expect(try await house.desk.authenticate(bearer: token) == nil)
        }
    }

    @Test(arguments: Engine.tested) func overAtTheSecond(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let day = house.today
            try await house.desk.grantDelegation(
                .init(delegataire: "sf-marchand", teleservices: ["arret-de-travail"], debut: day, fin: day.adding(days: 1)), by: doctor)
            let end = Instant(day.adding(days: 2), in: .paris)
            house.clock.set(end.adding(milliseconds: -1))
            // A midwife has a situation of her own: number 1 of her choices is the delegation.
            let last = try await house.caller(.sfMarchand, situation: 1)
            #expect(last.actor.delegation?.delegator == doctor.actor.account)
            house.clock.set(end)
            let choices = try await house.desk.listChoices(by: house.caller(.sfMarchand))
            #expect(choices.allSatisfy { $0.kind == .situation })
        }
    }

    @Test(arguments: Engine.tested) func itCoversWhatItNames(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let secretary = try await house.caller(.secMorel)
            let held = try #require(secretary.actor.delegation)
            let narrow = Delegation(
                id: held.id, delegator: held.delegator, delegatorName: held.delegatorName, delegate: held.delegate,
                delegateName: held.delegateName, teleservices: ["autre-teleservice"], from: held.from, until: held.until)
            let actor = Actor(
                account: secretary.actor.account, displayName: secretary.actor.displayName, role: .secretaire, delegation: narrow,
                session: secretary.actor.session)
            let draft = try await house.draft(by: house.caller(.drLeclerc))
            let narrowed = Caller(actor: actor, request: "essai")
            #expect(try await refusal { try await house.draft(patient: 1, by: narrowed) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.readDossier(draft.id, by: narrowed) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func whatCannotBeDelegated(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let day = house.today
            func grant(_ who: String, _ codes: [String], _ from: LocalDate, _ until: LocalDate, _ caller: Caller) async throws -> String {
                try await refusal { try await house.desk.grantDelegation(.init(delegataire: who, teleservices: codes, debut: from, fin: until), by: caller) }.word
            }
            #expect(try await grant("personne", [], day, day, doctor) == "invalid delegataire-inconnu")
            #expect(try await grant("dr-leclerc", [], day, day, doctor) == "invalid delegataire-inconnu")
            #expect(try await grant("sec-morel", ["inconnu"], day, day, doctor) == "invalid teleservice-inconnu")
            #expect(try await grant("sec-morel", [], day, day.adding(days: -1), doctor) == "invalid fin-avant-debut")
            #expect(try await grant("sec-morel", [], day, day.adding(days: 367), doctor) == "invalid duree")
            #expect(try await grant("sec-morel", [], day, day, house.caller(.secMorel)) == "forbidden")
        }
    }
}
