import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// A locum accepts, then signs under their own name and number, for the doctor they replace.
@Suite struct DelegationKindsTests {
    private func propose(_ house: TestDesk, _ genre: GenreDelegation = .remplacant, to who: Who = .drPetit, days: Int = 5) async throws -> String {
        try await house.desk.grantDelegation(
            DemandeDelegation(
                genre: genre, delegataire: house.rpps(who), courriel: "louise@exemple.fr", debut: house.today, fin: house.today.adding(days: days)),
            by: house.caller(.drLeclerc))
    }

    @Test(arguments: Engine.tested) func theLocumAcceptsThenSigns(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, locum) = (try await house.caller(.drLeclerc), try await house.caller(.drPetit))
            let id = try await propose(house)
            // Nothing holds before the locum said yes.
            #expect(try await house.desk.listDelegations(by: locum).toAnswer.map(\.id) == [id])
            #expect(try await house.desk.listChoices(by: locum).allSatisfy { $0.kind == .situation })
            try await house.desk.acceptDelegation(id, by: locum)
            let given = try #require(try await house.desk.listDelegations(by: doctor).given.first { $0.id == id })
            let number = try await house.rpps(.drPetit)
            #expect(given.etat == .enCours && given.signs && given.delegateIdentifier == number)
            let working = try await house.caller(.drPetit, situation: 1)
            #expect(working.actor.label == "Dr Louise PETIT pour Dr Anne LECLERC" && working.actor.signs)
            let dossier = try await house.deposit(by: working)
            #expect(dossier.author.name == "Dr Anne LECLERC" && dossier.signedBy == "Dr Louise PETIT")
            // The paper bears the locum's own name and number, at the place of the doctor replaced.
            let order = try await house.desk.act("essai", on: "dossier", by: working) { act in
                try act.trace("dossier")
                let loaded = try act.load(dossier.id, under: .readDossier)
                return try act.printOrder(loaded, loaded.teleservice.volets[0], version: 1)
            }
            let signature = try #require(order.document.signature)
            #expect(signature.name == "Dr Louise PETIT, en remplacement de Dr Anne LECLERC")
            #expect(signature.identifiers == ["RPPS \(number)"])
            let steps = try await house.desk.readHistory(dossier.id, by: doctor).steps
            #expect(steps.last?.by == "Dr Louise PETIT pour Dr Anne LECLERC")
            let trace = try await house.traces().first { $0.act == "deposer" }
            #expect(trace?.account == locum.actor.account && trace?.onBehalfOf == doctor.actor.account)
            // Neither passes anything on.
            #expect(try await refusal { try await house.desk.grantDelegation(.init(delegataire: "sec-morel", debut: house.today, fin: house.today), by: working) }.word == "forbidden")
        }
    }

    @Test(arguments: Engine.tested) func declinedGivenBackAndTakenBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, locum) = (try await house.caller(.drLeclerc), try await house.caller(.drPetit))
            let declined = try await propose(house)
            try await house.desk.refuseDelegation(declined, by: locum)
            #expect(try await refusal { try await house.desk.acceptDelegation(declined, by: locum) }.word == "notFound")
            #expect(try await house.desk.listDelegations(by: doctor).given.first { $0.id == declined }?.etat == .refusee)

            let held = try await propose(house)
            #expect(try await refusal { try await house.desk.acceptDelegation(held, by: doctor) }.word == "notFound")
            try await house.desk.acceptDelegation(held, by: locum)
            let opened = try await DemoDoor(house.desk).signIn(persona: "dr-petit", browser: "Firefox", request: "essai")
            try await house.desk.choose(held, sessionToken: opened.token, by: locum)
            #expect(try await house.desk.authenticate(sessionToken: opened.token)?.actor.delegation?.id == held)
            try await house.desk.revokeDelegation(held, by: doctor)
            #expect(try await house.desk.authenticate(sessionToken: opened.token) == nil)
            #expect(try await house.desk.whyClosed(sessionToken: opened.token)?.contains("retirée") == true)

            let back = try await propose(house)
            try await house.desk.acceptDelegation(back, by: locum)
            try await house.desk.refuseDelegation(back, by: locum)
            #expect(try await house.desk.listDelegations(by: doctor).given.first { $0.id == back }?.etat == .rendue)
        }
    }

    @Test(arguments: Engine.tested) func anInternPreparesAndSignsOnlyWhereTheDeskSaysSo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await propose(house, .interne)
            let given = try await house.desk.listDelegations(by: house.caller(.drLeclerc)).given.first { $0.id == id }
            #expect(given?.signs == false && given?.etat == .enCours)
            let intern = try await house.caller(.drPetit, situation: 1)
            let draft = try await house.draft(by: intern)
            #expect(!draft.actions.contains(.depot))
            #expect(try await refusal { try await house.desk.deposit(draft.id, revision: nil, by: intern) }.word == "forbidden")
            #expect(GenreDelegation.interne.signe(ReglesDelegation(interneSigne: true)))
        }
    }

    @Test(arguments: Engine.tested) func whatCannotBeProposed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            func fault(_ change: (inout DemandeDelegation) -> Void) async throws -> String {
                var asked = DemandeDelegation(
                    genre: .remplacant, delegataire: try await house.rpps(.drPetit), courriel: "louise@exemple.fr", debut: house.today, fin: house.today.adding(days: 3))
                change(&asked)
                return try await refusal { try await house.desk.grantDelegation(asked, by: doctor) }.word
            }
            let midwife = try await house.rpps(.sfMarchand)
            #expect(try await fault { $0.delegataire = midwife } == "invalid profession")
            #expect(try await fault { $0.courriel = nil } == "invalid requis")
            #expect(try await fault { $0.courriel = "louise" } == "invalid courriel")
            #expect(try await fault { $0.delegataire = "99999999999" } == "invalid delegataire-inconnu")
            #expect(try await fault { $0.teleservices = ["rien"] } == "invalid teleservice-inconnu")
            _ = try await propose(house)
            #expect(try await fault { _ in } == "invalid deja-deleguee")
        }
    }
}
