import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// What the medical service decides, and what follows.
@Suite struct ArguedTests {
    @Test("Granted for the years asked; renewed; adjusted; ended: one illness, one history (F26, F33)", arguments: Engine.tested)
    func life(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let asked = try await house.file(house.argued(), by: doctor)
            #expect(asked.state == .recu, "nobody decides by itself")
            let patient = asked.patient.id
            let waiting = try await house.desk.lireAffections(patient, by: doctor)
            #expect(waiting.affections.isEmpty && waiting.demandes.map(\.etat) == [.recu] && waiting.demandes.first?.dossier == asked.id)
            try await house.answer(asked)
            let end = house.today.adding(years: 5).adding(days: -1)
            var one = try #require(try await house.affections(patient, by: doctor).first)
            #expect(one.periode == PeriodeAffection(du: house.today, au: end, dureeCertaine: true) && one.renouvellement.mode == .argumente && one.renouvellement.certain)
            #expect(one.avancement.hasPrefix("Rien à faire avant le"))

            // Near its end, the form opens on the renewal.
            house.clock.set(Instant(end.adding(days: -20), hour: 9, in: .paris))
            let again = try await house.caller(.drLeclerc)
            let service = try #require(house.desk.teleservice("protocole-de-soins"))
            let form = try await house.desk.prepareForm(service, patient: patient, by: again)
            #expect(form.content["nature"] == "renouvellement" && form.content["affection"]?["code"] == "ALD-23")
            let renewed = try await house.file(house.renewal("23", from: end.adding(days: 1)), by: again)
            one = try #require(try await house.affections(patient, by: again).first)
            #expect(one.etat == .echeance && one.avancement.hasPrefix("Renouvellement demandé par") && one.avancement.contains("reçu"))
            try await house.answer(renewed)
            one = try #require(try await house.affections(patient, by: again).first)
            #expect(one.periode.au == end.adding(years: 5) && one.etat == .ouverte && one.faits.map(\.genre) == [.ouverture, .renouvellement])

            let adjusted = try await house.file(
                house.argued("23", ["nature": "adaptation", "demande": .null, "dureeDemandee": .null, "traitements": "Nouveau traitement."]), by: again)
            try await house.answer(adjusted)
            let ended = try await house.file(
                house.argued("23", ["nature": "fin", "demande": .null, "dureeDemandee": .null, "dateDebut": .null, "dateFin": .string(house.today.adding(days: 10).iso)]),
                by: again)
            try await house.answer(ended)
            one = try #require(try await house.affections(patient, by: again).first)
            #expect(one.periode.au == house.today.adding(days: 10) && one.periode.estAbregee && one.avancement.hasPrefix("Prend fin le"))
            #expect(one.faits.map(\.genre) == [.ouverture, .renouvellement, .adaptation, .fin])
        }
    }

    @Test("F31: a refusal carries its reasons, opens no right, and offers the call", arguments: Engine.tested)
    func refused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let asked = try await house.file(house.argued("31"), by: doctor)
            let medical = try await house.caller(.medicalCPAM)
            _ = try await house.desk.take(asked.id, by: medical)
            #expect(try await refusal { try await house.desk.refuse(asked.id, reason: " ", by: medical) }.word.hasPrefix("invalid"), "no reason, no refusal")
            _ = try await house.desk.refuse(asked.id, reason: "Traitement de moins de six mois.", by: medical)
            let steps = try await house.desk.readHistory(asked.id, by: doctor).steps
            #expect(steps.last?.word == "refus" && steps.last?.reason == "Traitement de moins de six mois.")
            let view = try await house.desk.lireAffections(asked.patient.id, by: doctor)
            #expect(view.affections.isEmpty && view.demandes.map(\.etat) == [.refuse])
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.dossier == asked.id })
            // The call with the medical adviser is offered; the doctor has only to say when.
            let call = try #require(try await house.desk.lireEchanges(dossier: asked.id, by: doctor).entretiens.first)
            #expect(call.etat == .propose && call.duLe == nil)
            #expect(try await !house.desk.voirDroits(asked.patient.id, by: doctor).droits.lignes.contains { $0.nature == "exoneration" })
        }
    }

    @Test("The fund’s agents see that something is asked, never which illness nor why", arguments: Engine.tested)
    func agents(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let asked = try await house.file(house.argued(), by: house.caller(.drLeclerc))
            let agent = try await house.caller(.agentCPAM)
            let seen = try await house.desk.readDossier(asked.id, by: agent)
            #expect(seen.isPartial && seen.content["affection"] == nil && seen.content["arguments"] == nil && seen.content["dateDebut"] != nil)
            #expect(seen.documents.isEmpty)
            #expect(!seen.summary.contains("23"))
            let medical = try await house.desk.readDossier(asked.id, by: house.caller(.medicalCPAM))
            #expect(medical.content["arguments"] != nil && medical.documents.map(\.name) == ["volet-1"])
        }
    }
}
