import Core
import Desk
import Store
import TestSupport
import Testing

/// F71: a complaint has a number, a state and a delay, the same on both sides.
@Suite("F71: complaints") struct ReclamationTests {
    @Test("F71: the whole life of a complaint", arguments: Engine.tested) func wholeLife(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, colleague) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let dossier = try await house.received(by: doctor)
            let words = "Aucune réponse depuis trois semaines."
            let filed = try await house.desk.reclamer(motif: "delai", texte: words, dossier: dossier.id, key: "cle-reclame-1", by: doctor)
            #expect(try await house.desk.reclamer(motif: "delai", texte: words, dossier: dossier.id, key: "cle-reclame-1", by: doctor).numero == filed.numero)
            #expect(filed.numero.hasPrefix("R26-") && filed.dueLe == VieReclamation.echeance(depuis: house.clock.now))
            for who in [Who.agentMSA, .drBenali, .admin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireReclamation(filed.id, by: other) }.word == "notFound", "\(who)")
            }
            let seen = try #require(try await house.desk.listerReclamations(by: agent).first)
            #expect(seen.numero == filed.numero && seen.dueLe == filed.dueLe && seen.etat == .deposee)
            #expect(try await refusal { try await house.desk.avancerReclamation(filed.id, .priseEnCharge, by: doctor) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.avancerReclamation(filed.id, .retrait, by: agent) }.word == "forbidden")
            _ = try await house.desk.avancerReclamation(filed.id, .priseEnCharge, revision: seen.revision, by: agent)
            #expect(try await refusal { try await house.desk.avancerReclamation(filed.id, .reponse, texte: "Nous regardons.", by: colleague) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.avancerReclamation(filed.id, .reponse, by: agent) }.word == "invalid requis")
            _ = try await house.desk.avancerReclamation(filed.id, .reponse, texte: "Traité ce matin.", by: agent)
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.address == "/reclamations/\(filed.id)" && $0.dossier == nil })
            house.clock.advance(hours: 5)
            let contested = try await house.desk.avancerReclamation(filed.id, .contestation, texte: "Toujours rien reçu.", by: doctor)
            #expect(contested.etat == .deposee && contested.reouvertures == 1 && contested.dueLe == VieReclamation.echeance(depuis: house.clock.now))
            _ = try await house.desk.avancerReclamation(filed.id, .priseEnCharge, by: colleague)
            _ = try await house.desk.avancerReclamation(filed.id, .reponse, texte: "Envoyé de nouveau.", by: colleague)
            // Nobody contests: it closes by itself, to the millisecond.
            house.clock.advance(days: 30, milliseconds: -1)
            try await house.worker.drain()
            #expect(try await house.desk.lireReclamation(filed.id, by: doctor).etat == .repondue)
            house.clock.advance(milliseconds: 1)
            try await house.worker.drain()
            let doctorLater = try await house.caller(.drLeclerc)
            let ended = try await house.desk.lireReclamation(filed.id, by: doctorLater)
            #expect(ended.etat == .close && ended.faits.map(\.mot) == ["depot", "prise-en-charge", "reponse", "contestation", "prise-en-charge", "reponse", "cloture"])
        }
    }

    @Test("F71: free, and what is refused", arguments: Engine.tested) func freeOnes(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            let code = try #require(agent.actor.caisse).code
            let free = try await house.desk.reclamer(motif: "accueil", texte: "Standard injoignable toute la semaine.", caisse: code, by: doctor)
            #expect(free.dossier == nil && free.patient == nil)
            _ = try await house.desk.avancerReclamation(free.id, .retrait, by: doctor)
            #expect(try await house.desk.listerReclamations(finies: true, by: agent).map(\.etat) == [.retiree])
            #expect(try await refusal { try await house.desk.reclamer(motif: "", texte: "court", caisse: code, by: doctor) }.word == "invalid requis,longueur")
            #expect(try await refusal { try await house.desk.reclamer(motif: "delai", texte: "Une phrase assez longue.", by: doctor) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.reclamer(motif: "delai", texte: "Une phrase assez longue.", caisse: code, by: agent) }.word == "forbidden")
        }
    }
}
