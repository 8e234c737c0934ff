import ContactTracing
import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// Entering contacts: faults, lists, undo, calls of one's own.
@Suite struct DoctorContactsTests {
    @Test(arguments: Engine.tested) func everyFaultAtItsRowAndNothingKept(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.suspect()
            let faulty: JSONValue = [
                "foyer": [["prenom": "Léa"], ["telephone": "06 12"], ["prenom": "Tom", "dateNaissance": "2030-01-01"]],
                "autres": [["nom": "Petit"], ["nom": "Grand", "territoire": "99999"], ["nom": "Demain", "territoire": "39", "dernierJour": .string(house.today.adding(days: 1).iso)]],
            ]
            guard case .invalid(let anomalies) = try await refusal({ try await house.desk.ajouterContacts(sheet.cas.id, faulty, key: nil, by: visit.doctor) }) else {
                Issue.record("not invalid")
                return
            }
            let found = Set(anomalies.map { "\($0.field) \($0.code)" })
            #expect(found == [
                "foyer.1.telephone telephone", "foyer.1.prenom requis", "foyer.2.dateNaissance suivi.futur", "autres.0.territoire requis", "autres.1.territoire territoire",
                "autres.2.dernierJour suivi.futur",
            ])
            #expect(try await house.count("SELECT count(*) FROM contact") == 0)
            #expect(try await refusal { try await house.desk.ajouterContacts(sheet.cas.id, ["foyer": [[:], [:]]], key: nil, by: visit.doctor) }.word == "invalid requis")
        }
    }

    @Test(arguments: Engine.tested) func sentTwiceIsSentOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.suspect()
            for _ in 0..<2 { _ = try await house.desk.ajouterContacts(sheet.cas.id, Consultation.four, key: "cle-essai-1", by: visit.doctor) }
            #expect(try await house.count("SELECT count(*) FROM contact") == 4)
            #expect(try await refusal { try await house.desk.ajouterContacts(sheet.cas.id, ["foyer": [["prenom": "Zoé"]]], key: "cle-essai-1", by: visit.doctor) }.word == "keyReused")
            #expect(try await refusal { try await visit.suspect() }.word == "cas-deja-ouvert")
        }
    }

    @Test(arguments: Engine.tested) func aPastedListIsShownBeforeItIsKept(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.suspect()
            let read = try await house.desk.lireListe(
                sheet.cas.id, "DUPONT Marie 06 12 34 56 78 96000 collègue\nPaul Martin;0712345678;39\n???\nDURAND Luc", by: visit.doctor)
            #expect(read.lues == 3 && read.enTrop == 0)
            #expect(read.content.at("autres.0.nom")?.string == "DUPONT" && read.content.at("autres.0.territoire")?.string == "96000")
            #expect(read.anomalies.contains { $0.field == "autres.1.nom" && $0.severity == .avertissement }, "what was deduced is said")
            #expect(read.anomalies.contains { $0.field == "autres.2.territoire" })
            #expect(try await house.count("SELECT count(*) FROM contact") == 0)
            // The last line lacks what is compulsory: nothing is kept until it is mended.
            #expect(try await refusal { try await house.desk.ajouterContacts(sheet.cas.id, read.content, key: nil, by: visit.doctor) }.word == "invalid requis")
        }
    }

    @Test(arguments: Engine.tested) func takenAwayAndPutBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.withContacts()
            let tom = try #require(sheet.contact("Tom"))
            #expect(try await house.desk.retirerContact(tom.id, by: visit.doctor).states == ["Léa brouillon", "Jean brouillon", "Anne brouillon"])
            #expect(try await house.desk.remettreContact(tom.id, by: visit.doctor).states == sheet.states)
            _ = try await house.desk.retirerContact(tom.id, by: visit.doctor)
            _ = try await house.desk.annoncerPositif(sheet.cas.id, le: house.clock.now, by: visit.doctor)
            let valid = try await house.desk.validerCas(sheet.cas.id, annonce: .consultation, by: visit.doctor)
            #expect(valid.contact("Tom") == nil)
            #expect(try await refusal { try await house.desk.remettreContact(tom.id, by: visit.doctor) }.word == "notFound", "gone at the validation")
            #expect(try await refusal { try await house.desk.retirerContact(try #require(valid.contact("Léa")).id, by: visit.doctor) }.word == "contact-retirer")
        }
    }

    @Test(arguments: Engine.tested) func theDoctorCallsOneThemselves(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let lea = try #require(try await visit.validated().contact("Léa"))
            let desk = house.desk
            #expect(try await refusal { try await desk.appelerSoiMeme(lea.id, .joint, by: visit.doctor) }.word == "appel-plateforme")
            #expect(try await desk.appelerSoiMeme(lea.id, .prendre, by: visit.doctor).contact("Léa")?.file == "medecin")
            #expect(try await desk.appelerSoiMeme(lea.id, .rendre, by: visit.doctor).contact("Léa")?.file == "plateforme")
            _ = try await desk.appelerSoiMeme(lea.id, .prendre, by: visit.doctor)
            house.clock.advance(hours: 1)
            let called = try await desk.appelerSoiMeme(lea.id, .joint, by: visit.doctor)
            #expect(called.contact("Léa")?.etat == .isole && called.contact("Léa")?.jointLe == house.clock.now)
            #expect(try await refusal { try await desk.appelerSoiMeme(lea.id, .rendre, by: visit.doctor) }.word == "appel-rendre")
        }
    }

    /// New dates, new contacts: what the definition leaves out is left out.
    @Test(arguments: Engine.tested) func correctedDatesJudgeAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.suspect()
            let seen = house.today.adding(days: -4)
            let filled = try await house.desk.ajouterContacts(
                sheet.cas.id, ["autres": [["nom": "Petit", "prenom": "Jean", "territoire": "96", "exposition": "proche", "dernierJour": .string(seen.iso)]]], key: nil, by: visit.doctor)
            #expect(filled.lignes.map(\.eligibilite.raison) == [.horsFenetre])
            let content = try await house.desk.lireCas(sheet.cas.id, by: visit.doctor).contenu
            var members = content.object ?? [:]
            members["symptomesLe"] = .string(house.today.adding(days: -2).iso)
            let corrected = try await house.desk.modifierCas(sheet.cas.id, .object(members), revision: filled.cas.revision, by: visit.doctor)
            #expect(corrected.lignes.map(\.eligibilite.raison) == [.exposition] && corrected.cas.donnees.personne.nir == house.nir(0))
            #expect(try await refusal { try await house.desk.modifierCas(sheet.cas.id, .object(members), revision: filled.cas.revision, by: visit.doctor) }.word == "stale")
        }
    }
}
