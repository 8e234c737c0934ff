import Core
import Desk
import Store
import TestSupport
import Testing

/// F31, F32, F43, F45: calls between doctors and funds, at the act.
@Suite("F31, F32, F43, F45: calls") struct EntretienTests {
    static func demande(_ dossier: String?, caisse: String? = nil, creneau: String = "") -> DemandeEntretien {
        DemandeEntretien(dossier: dossier, caisse: caisse, sujet: "avis-dossier", texte: "Reprise partielle\u{A0}: qu’en pensez-vous\u{A0}?", telephone: "03 84 00 11 22", creneau: creneau, calmeDe: "12:00", calmeA: "14:00")
    }

    /// F32: asked, counted, visible to both, attempts and outcome noted.
    @Test("F32: called back within 24 hours", arguments: Engine.tested) func calledBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical, agent) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM), try await house.caller(.agentCPAM))
            let dossier = try await house.received(by: doctor)
            let asked = try await house.desk.demanderEntretien(Self.demande(dossier.id), key: "cle-entretien-1", by: doctor)
            #expect(try await house.desk.demanderEntretien(Self.demande(dossier.id), key: "cle-entretien-1", by: doctor).id == asked.id)
            #expect(asked.duLe == house.clock.now.adding(hours: 24) && asked.etat == .demande && asked.tenu == nil)
            // The clerks of the fund know nothing of it; another fund neither; nor another doctor.
            for who in [Who.agentCPAM, .agentMSA, .drBenali, .admin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireEntretien(asked.id, by: other) }.word == "notFound", "\(who)")
            }
            #expect(try await house.desk.listerEntretiens(by: agent).isEmpty)
            #expect(try await house.desk.listerEntretiens(by: medical).map(\.id) == [asked.id])
            let read = try await house.desk.lireEntretien(asked.id, by: medical)
            #expect(read.telephone == "03 84 00 11 22" && read.duLe == asked.duLe && read.calmes == HeuresCalmes(debut: 720, fin: 840) && read.patient != nil)
            let taken = try await house.desk.prendreEntretien(asked.id, revision: read.revision, by: medical)
            #expect(taken.actions.contains(.essai))
            #expect(try await refusal { try await house.desk.prendreEntretien(asked.id, by: medical) }.word == "entretien.deja-pris")
            house.clock.advance(hours: 23, minutes: 59, seconds: 59)
            #expect(try await refusal { try await house.desk.noterEssai(asked.id, issue: "joint", by: medical) }.word == "invalid requis")
            let missed = try await house.desk.noterEssai(asked.id, issue: "sans-reponse", by: medical)
            #expect(missed.etat == .aRappeler && missed.tenu == true && missed.prochainLe == house.clock.now.adding(minutes: 30))
            house.clock.advance(hours: 1)
            _ = try await house.desk.prendreEntretien(asked.id, by: medical)
            _ = try await house.desk.noterEssai(asked.id, issue: "joint", note: "Reprise à 50 % pour un mois.", by: medical)
            let ended = try await house.desk.lireEntretien(asked.id, by: doctor)
            #expect(ended.etat == .abouti && ended.essais == 2 && ended.faits.last?.texte == "Reprise à 50 % pour un mois.")
            #expect(ended.faits.map(\.mot) == ["demande", "prise-en-charge", "sans-reponse", "prise-en-charge", "joint"])
            let bilan = try await house.desk.bilanEntretiens(by: medical)
            #expect(bilan.tenus == 1 && bilan.manques == 0 && bilan.minutes == 1439)
            // Nothing of it is readable in the database.
            let rows = try await house.count("SELECT count(*) FROM entretien WHERE texte = \(Array("Reprise partielle".utf8))")
            #expect(rows == 0)
        }
    }

    @Test("F32: a call a moment late is missed, and counted", arguments: Engine.tested) func missed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let asked = try await house.desk.demanderEntretien(Self.demande(try await house.received(by: doctor).id), by: doctor)
            house.clock.advance(hours: 24)
            _ = try await house.desk.prendreEntretien(asked.id, by: medical)
            let late = try await house.desk.noterEssai(asked.id, issue: "joint", note: "Fait, avec retard.", by: medical)
            #expect(late.tenu == false)
            #expect(try await house.desk.bilanEntretiens(by: medical).manques == 1)
            let public_ = try await house.desk.lireEtatService()
            #expect(public_.echeances.contains { $0.genre == "Rappel du médecin-conseil" && $0.manquees == 1 && $0.tenues == 0 })
        }
    }

    @Test("F32: booked at a slot that suits, once", arguments: Engine.tested) func booked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            let prepared = try await house.desk.preparerEntretien(dossier: dossier.id, by: doctor)
            let slot = try #require(prepared.creneaux.first)
            for _ in 0..<house.desk.reglesEntretien.capacite {
                #expect(try await house.desk.demanderEntretien(Self.demande(dossier.id, creneau: slot.iso), by: doctor).creneau == slot)
            }
            #expect(try await refusal { try await house.desk.demanderEntretien(Self.demande(dossier.id, creneau: slot.iso), by: doctor) }.word == "invalid indisponible")
            #expect(try await !house.desk.preparerEntretien(dossier: dossier.id, by: doctor).creneaux.contains(slot))
            // What was said once is proposed again.
            let again = try await house.desk.preparerEntretien(dossier: dossier.id, by: doctor)
            #expect(again.telephone == "03 84 00 11 22" && again.calmes == HeuresCalmes(debut: 720, fin: 840))
        }
    }

    @Test("F31, F45: a refusal tells its author first, and offers the call", arguments: Engine.tested) func refusalOpensACall(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, medical) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.medicalCPAM))
            let dossier = try await house.received(by: doctor)
            _ = try await house.desk.take(dossier.id, by: agent)
            _ = try await house.desk.refuse(dossier.id, reason: "Dates incohérentes avec l’hospitalisation.", by: agent)
            let told = try await house.desk.listNotifications(by: doctor)
            #expect(told.contains { $0.text.contains("refusé") } && told.contains { $0.text.contains("dites quand") })
            let offered = try #require(try await house.desk.lireEchanges(dossier: dossier.id, by: doctor).entretiens.first)
            #expect(offered.etat == .propose && offered.duLe == nil)
            // Nothing is owed before the doctor says when.
            #expect(try await house.desk.listerEntretiens(by: medical).isEmpty)
            house.clock.advance(hours: 2)
            let accepted = try await house.desk.accepterEntretien(offered.id, DemandeEntretien(telephone: "03 84 00 11 22"), by: doctor)
            #expect(accepted.etat == .demande && accepted.duLe == house.clock.now.adding(hours: 24))
            #expect(try await house.desk.listerEntretiens(by: medical).map(\.id) == [offered.id])
            #expect(try await refusal { try await house.desk.accepterEntretien(offered.id, DemandeEntretien(telephone: "03 84 00 11 22"), by: doctor) }.word == "entretien.deja-demande")
        }
    }

    @Test("F43: a small error is settled by a call, and nothing is posted", arguments: Engine.tested) func outgoing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, other) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.agentMSA))
            let dossier = try await house.received(by: doctor)
            #expect(try await refusal { try await house.desk.ouvrirAppel(dossier: dossier.id, motif: "", by: agent) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.ouvrirAppel(dossier: dossier.id, motif: "Date illisible", by: other) }.word == "notFound")
            #expect(try await refusal { try await house.desk.ouvrirAppel(dossier: dossier.id, motif: "Date illisible", by: doctor) }.word == "forbidden")
            let call = try await house.desk.ouvrirAppel(dossier: dossier.id, motif: "Date illisible", by: agent)
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.address == "/entretiens/\(call.id)" })
            _ = try await house.desk.prendreEntretien(call.id, by: agent)
            _ = try await house.desk.noterEssai(call.id, issue: "joint", note: "La date est le 12.", by: agent)
            #expect(try await house.desk.lireEntretien(call.id, by: doctor).etat == .abouti)
            #expect(try await house.count("SELECT count(*) FROM envoi_papier") == 0)
        }
    }

    @Test("what cannot be asked says why", arguments: Engine.tested) func badRequests(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, secretary) = (try await house.caller(.drLeclerc), try await house.caller(.secMorel))
            let dossier = try await house.received(by: doctor)
            func fault(_ change: (inout DemandeEntretien) -> Void) async throws -> String {
                var typed = Self.demande(dossier.id)
                change(&typed)
                return try await refusal { try await house.desk.demanderEntretien(typed, by: doctor) }.word
            }
            #expect(try await fault { $0.telephone = "appelez" } == "invalid telephone")
            #expect(try await fault { $0.texte = "" } == "invalid requis")
            #expect(try await fault { $0.sujet = "paiement" } == "invalid service")
            #expect(try await fault { $0.sujet = "x" } == "invalid choix")
            #expect(try await fault { $0.calmeA = "" } == "invalid requis")
            #expect(try await fault { $0.calmeDe = "99:00" } == "invalid heure")
            #expect(try await fault { $0.creneau = "demain" } == "invalid moment")
            #expect(try await fault { $0.dossier = nil } == "invalid requis")
            #expect(try await fault { ($0.dossier, $0.caisse) = (nil, "999999999") } == "invalid inconnue")
            let draft = try await house.draft(patient: 3, by: doctor)
            #expect(try await refusal { try await house.desk.demanderEntretien(Self.demande(draft.id), by: doctor) }.word == "echange.brouillon")
            // A secretary asks under the delegation, in her own name.
            let asked = try await house.desk.demanderEntretien(Self.demande(dossier.id), by: secretary)
            #expect(asked.demandePar == "Julie MOREL" && asked.professionnel.account == doctor.actor.account)
        }
    }
}
