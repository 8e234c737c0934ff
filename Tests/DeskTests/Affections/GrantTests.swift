import Core
import Desk
import Store
import TestSupport
import Testing

/// The medical service decides what is argued, and may grant other years than those asked.
@Suite("Deciding an argued illness") struct GrantTests {
    @Test("Other years, with a reason, within the law of the day: what is granted is what opens", arguments: Engine.tested)
    func otherYears(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let asked = try await house.file(house.argued(), by: doctor)
            let held = try await house.desk.take(asked.id, by: medical)
            let choices = try #require(held.grantable)
            #expect(choices.field == "dureeDemandee" && choices.asked == "5" && choices.values.map(\.value) == ["3", "5", "10"])
            #expect(try await house.desk.readDossier(asked.id, by: doctor).grantable == nil, "for who answers, now")
            for (value, reason, word) in [("3", "", "invalid requis"), ("7", "Sept ans.", "invalid choix"), ("trois", "Trois ans.", "invalid choix")] {
                #expect(try await refusal { try await house.desk.accept(asked.id, comment: reason, granted: value, by: medical) }.word == word)
            }
            let granted = try await house.desk.accept(asked.id, comment: "Réévaluation proposée après le traitement.", granted: "3", key: "cle-accord-01", by: medical)
            #expect(try await house.desk.accept(asked.id, comment: "Réévaluation proposée après le traitement.", granted: "3", key: "cle-accord-01", by: medical).id == granted.id)
            let view = try await house.desk.readDossier(asked.id, by: doctor)
            let words = try #require(view.decision?.granted)
            #expect(words.label == "Durée accordée" && words.granted == "3" && words.asked == "5" && words.words == "3\u{A0}ans, au lieu de 5\u{A0}ans")
            #expect(view.decision?.reason == "Réévaluation proposée après le traitement.")
            #expect(view.content["dureeDemandee"] == "5", "what was deposited is not touched")
            let one = try #require(try await house.affections(asked.patient.id, by: doctor).first)
            #expect(one.periode == PeriodeAffection(du: house.today, au: house.today.adding(years: 3).adding(days: -1), dureeCertaine: true))
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.dossier == asked.id && $0.text.contains("autre chose que ce que vous demandiez") })
            #expect(try await house.count("SELECT count(*) FROM accord") == 1)
        }
    }

    @Test("What was asked needs no reason and leaves no difference; elsewhere nothing else can be granted", arguments: Engine.tested)
    func asAsked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let asked = try await house.file(house.argued(), by: doctor)
            _ = try await house.desk.take(asked.id, by: medical)
            let accepted = try await house.desk.accept(asked.id, comment: nil, granted: "5", by: medical)
            #expect(accepted.state == .accepte && accepted.decision?.granted == nil)
            #expect(try await house.count("SELECT count(*) FROM accord") == 0)
            let leave = try await house.received(patient: 1, by: doctor)
            _ = try await house.desk.take(leave.id, by: medical)
            #expect(try await refusal { try await house.desk.accept(leave.id, comment: "Non", granted: "3", by: medical) }.word == "invalid sans-objet")
        }
    }

    @Test("Granted by two people when the fund wants two: the second sees it, and it is what opens", arguments: Engine.tested)
    func twoPeople(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical, admin) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM), try await house.caller(.admin))
            try await house.desk.setDoubleLecture("019980000", teleservice: "protocole-de-soins", acceptation: true, refus: false, by: admin)
            let asked = try await house.file(house.argued(), by: doctor)
            _ = try await house.desk.take(asked.id, by: medical)
            let proposed = try await house.desk.accept(asked.id, comment: "Trois ans suffisent d’abord.", granted: "3", by: medical)
            #expect(proposed.state == .enTraitement && proposed.proposal?.granted == "3\u{A0}ans")
            // The clerks of the fund see that something waits, and do not confirm what they may not decide.
            let agent = try await house.caller(.agentCPAM)
            #expect(try await refusal { try await house.desk.confirmAnswer(asked.id, by: agent) }.word == "forbidden")
            #expect(try await !house.desk.readDossier(asked.id, by: agent).actions.contains(.confirmation))
        }
    }

    @Test("An administrative agent cannot take what is argued, and the queue says why", arguments: Engine.tested)
    func reserved(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, medical) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.medicalCPAM))
            let asked = try await house.file(house.argued(), by: doctor)
            let leave = try await house.received(patient: 1, by: doctor)
            let queue = try await house.desk.readQueue(.aTraiter, by: agent).items
            #expect(queue.first { $0.id == asked.id }?.reserved?.contains("service médical") == true)
            #expect(queue.first { $0.id == leave.id }.map { $0.reserved == nil } == true)
            #expect(try await house.desk.readQueue(.aTraiter, by: medical).items.allSatisfy { $0.reserved == nil })
            for act in [
                { () async throws -> Void in _ = try await house.desk.take(asked.id, by: agent) }, { _ = try await house.desk.accept(asked.id, comment: nil, by: agent) },
                { _ = try await house.desk.refuse(asked.id, reason: "Non réuni", by: agent) }, { _ = try await house.desk.askCorrection(asked.id, reason: "À revoir", by: agent) },
            ] {
                let refused = try await refusal { try await act() }
                #expect(refused.word == "forbidden" && refused.description.contains("service médical"))
            }
            let seen = try await house.desk.readDossier(asked.id, by: agent)
            #expect(seen.reserved?.contains("service médical") == true && !seen.actions.contains(.priseEnCharge))
            // In the hands of the medical service it is given to its own people alone, and back to the queue by whoever holds it.
            _ = try await house.desk.take(asked.id, by: medical)
            #expect(try await house.desk.listColleagues(for: asked.id, by: medical).isEmpty)
            #expect(try await !house.desk.listColleagues(by: medical).isEmpty)
            #expect(try await refusal { try await house.desk.handOver(asked.id, to: agent.actor.account, by: medical) }.word == "invalid agent-inconnu")
            #expect(try await house.desk.release(asked.id, by: medical).state == .recu)
            // A small error is still settled by a call of whoever reads it.
            #expect(try await house.desk.ouvrirAppel(dossier: asked.id, motif: "Adresse à préciser ensemble.", by: agent).etat == .demande)
        }
    }

    @Test("A simplified declaration that waits is for anyone of the fund", arguments: Engine.tested)
    func simplified(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            let filed = try await house.desk.saveAndDeposit(
                DraftInput(teleservice: "protocole-de-soins", patient: .nir(house.nir(0)), content: house.protocole()), by: doctor)
            #expect(try await house.desk.readDossier(filed.id, by: agent).reserved == nil)
        }
    }
}
