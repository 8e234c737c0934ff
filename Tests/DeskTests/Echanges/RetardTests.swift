import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// F56: what a fund owes and has not done counts as missed from the first moment it is late, done or not.
@Suite("F48, F56: late and not done is missed") struct RetardTests {
    private func line(_ house: TestDesk, _ genre: String) async throws -> EtatService.Echeance? {
        try await house.desk.lireEtatService().echeances.first { $0.genre == genre }
    }

    @Test("A call nobody made: missed at the twenty-fourth hour, once, whatever comes later", arguments: Engine.tested)
    func call(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let asked = try await house.desk.demanderEntretien(EntretienTests.demande(try await house.received(by: doctor).id), by: doctor)
            let label = "Rappel du médecin-conseil"
            house.clock.advance(hours: 24, milliseconds: -1)
            #expect(try await line(house, label) == nil)
            house.clock.advance(milliseconds: 1)
            let late = try #require(try await line(house, label))
            #expect(late.manquees == 1 && late.attendues == 1 && late.tenues == 0 && late.heures == nil)
            // Taken in hand is not made.
            _ = try await house.desk.prendreEntretien(asked.id, by: medical)
            #expect(try await line(house, label)?.manquees == 1)
            house.clock.advance(hours: 2)
            _ = try await house.desk.noterEssai(asked.id, issue: "joint", note: "Fait, avec retard.", by: medical)
            let made = try #require(try await line(house, label))
            #expect(made.manquees == 1 && made.attendues == 0 && made.heures == 26)
        }
    }

    @Test("Moved or cancelled once late, a call was missed all the same", arguments: Engine.tested)
    func movedOrCancelled(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            let moved = try await house.desk.demanderEntretien(EntretienTests.demande(dossier.id), by: doctor)
            let cancelled = try await house.desk.demanderEntretien(EntretienTests.demande(dossier.id), by: doctor)
            let early = try await house.desk.demanderEntretien(EntretienTests.demande(dossier.id), by: doctor)
            _ = try await house.desk.annulerEntretien(early.id, by: doctor)
            house.clock.advance(hours: 25)
            let slot = try #require(try await house.desk.preparerEntretien(dossier: dossier.id, by: doctor).creneaux.last)
            _ = try await house.desk.deplacerEntretien(moved.id, creneau: slot.iso, by: doctor)
            _ = try await house.desk.annulerEntretien(cancelled.id, by: doctor)
            let now = try #require(try await line(house, "Rappel du médecin-conseil"))
            #expect(now.manquees == 2 && now.attendues == 0, "the one cancelled in time is nobody’s fault")
        }
    }

    @Test("A message without answer, and one its author closed when it was late", arguments: Engine.tested)
    func message(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.desk.ouvrirFil(MessagerieTests.medical(try await house.received(by: doctor).id), by: doctor).ligne
            let second = try await house.desk.ouvrirFil(MessagerieTests.medical(try await house.received(patient: 1, by: doctor).id), by: doctor).ligne
            let label = "Réponse du service médical à un message"
            let due = SujetEchange.avisDossier.echeance(depuis: house.clock.now, urgent: false)
            house.clock.set(due.adding(milliseconds: -1))
            #expect(try await line(house, label) == nil)
            house.clock.set(due)
            #expect(try await line(house, label)?.attendues == 2)
            _ = try await house.desk.cloreFil(first.id, by: doctor)
            let closed = try #require(try await line(house, label))
            #expect(closed.manquees == 2 && closed.attendues == 1)
            _ = try await house.desk.ecrire(second.id, "Oui, volontiers.", by: house.caller(.medicalCPAM))
            let answered = try #require(try await line(house, label))
            #expect(answered.manquees == 2 && answered.attendues == 0)
        }
    }

    @Test("A complaint without answer, and one taken back when it was late", arguments: Engine.tested)
    func complaint(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            let made = try await house.desk.reclamer(motif: "delai", texte: "Aucune réponse depuis un mois.", dossier: dossier.id, by: doctor)
            house.clock.set(VieReclamation.echeance(depuis: house.clock.now).adding(milliseconds: -1))
            #expect(try await line(house, "Réponse à une réclamation") == nil)
            house.clock.advance(milliseconds: 1)
            #expect(try await line(house, "Réponse à une réclamation")?.attendues == 1)
            _ = try await house.desk.avancerReclamation(made.id, .retrait, by: doctor)
            let after = try #require(try await line(house, "Réponse à une réclamation"))
            #expect(after.manquees == 1 && after.attendues == 0)
        }
    }
}
