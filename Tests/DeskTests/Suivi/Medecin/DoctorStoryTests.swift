import ContactTracing
import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// The doctor, from the first consultation to what became of each contact.
@Suite struct DoctorStoryTests {
    @Test(arguments: Engine.tested) func fromTheFirstConsultationToTheChain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let desk = house.desk

            // A patient coughs. The sheet is prefilled from the patient; nobody is told anything.
            let opened = try await visit.suspect()
            #expect(opened.cas.etat == .suspect && opened.cas.departement == "96" && opened.patient != nil && !opened.cas.accord)
            #expect(opened.cas.donnees.personne.nir == house.nir(0))

            // The household first, and two others: each line says whether it makes a contact, and why.
            let filled = try await desk.ajouterContacts(opened.cas.id, Consultation.four, key: nil, by: visit.doctor)
            #expect(filled.states == ["Léa brouillon", "Tom brouillon", "Jean brouillon", "Anne brouillon"])
            #expect(filled.lignes.map(\.eligibilite.raison) == [.foyer, .foyer, .exposition, .distance])
            #expect(filled.lignes.allSatisfy { $0.fiche.departement == "96" })
            #expect(filled.contact("Léa")?.donnees.personne.nom == opened.cas.donnees.personne.nom, "the household bears the name of the case")
            #expect(filled.aEnregistrer == 3 && filled.nonRetenus == 1)
            #expect(try await refusal { try await desk.validerCas(opened.cas.id, annonce: .consultation, by: visit.doctor) }.word == "cas-valider")

            // Positive at ten: until ten tomorrow.
            let positive = try await desk.annoncerPositif(opened.cas.id, le: house.clock.now, by: visit.doctor)
            #expect(positive.cas.etat == .positif && positive.cas.echeanceValidation == house.clock.now.adding(hours: 24))
            #expect(try await desk.listerMesCas(Consultation.epidemic, by: visit.doctor).aValider.map(\.id) == [opened.cas.id])

            // Validated: three are to be called within 24 hours; the fourth stays aside.
            house.clock.advance(hours: 2)
            let valid = try await desk.validerCas(opened.cas.id, annonce: .teleconsultation, by: visit.doctor)
            #expect(valid.states == ["Léa a-appeler", "Tom a-appeler", "Jean a-appeler", "Anne brouillon"])
            #expect(valid.valideeATemps == true && valid.contact("Léa")?.echeanceAppel == house.clock.now.adding(hours: 24))
            #expect(try await desk.listerMesCas(Consultation.epidemic, by: visit.doctor).aValider.isEmpty)

            // One more is remembered: registered at once.
            let more = try await desk.ajouterContacts(opened.cas.id, ["foyer": [["prenom": "Mamie"]]], key: nil, by: visit.doctor)
            #expect(more.contact("Mamie")?.etat == .aAppeler)
            // And the fourth was nearer than thought.
            let anne = try #require(valid.contact("Anne"))
            let nearer = try await desk.modifierContact(
                anne.id, ["nom": "Loin", "prenom": "Anne", "territoire": "96", "exposition": "proche"], revision: anne.revision, by: visit.doctor)
            #expect(nearer.contact("Anne")?.etat == .aAppeler)

            // Léa falls ill: a case of her own, tied to the one she comes from; the doctor keeps her sheet.
            let lea = try #require(valid.contact("Léa"))
            house.clock.advance(hours: 30)
            let next = try await desk.contactPositif(lea.id, le: house.clock.now, key: nil, by: visit.doctor)
            let her = try await desk.lireCas(try #require(next.cas), by: visit.doctor)
            #expect(next.etat == .positif && her.cas.etat == .positif && her.cas.sourceContact == lea.id && her.cas.donnees.personne.prenom == "Léa")
            let link = try await house.database.read { try $0.first("SELECT de, vers, nature FROM lien").map { [try $0.text("de"), try $0.text("vers"), try $0.text("nature")] } }
            #expect(link == [opened.cas.id, her.cas.id, "foyer"])
            #expect(try await desk.lireCas(opened.cas.id, by: visit.doctor).contact("Léa")?.casDevenu == her.cas.id)

            // Tom is fine.
            let tom = try #require(valid.contact("Tom"))
            #expect(try await desk.contactNegatif(tom.id, by: visit.doctor).etat == .negatif)
            #expect(try await refusal { try await desk.contactPositif(tom.id, le: house.clock.now, key: nil, by: visit.doctor) }.word == "contact-resultat-positif")
        }
    }

    @Test(arguments: Engine.tested) func aNegativeResultErasesEverything(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.withContacts()
            _ = try await house.desk.retirerContact(try #require(sheet.contact("Tom")).id, by: visit.doctor)
            try await house.desk.annoncerNegatif(sheet.cas.id, by: visit.doctor)
            #expect(try await house.count("SELECT count(*) FROM contact") == 0, "drafts, those taken away too")
            #expect(try await refusal { try await house.desk.lireCas(sheet.cas.id, by: visit.doctor) }.word == "notFound")
            #expect(try await house.count("SELECT count(*) FROM cas WHERE cle_nir IS NOT NULL OR cle_identite IS NOT NULL OR cle_telephone IS NOT NULL OR patient IS NOT NULL") == 0)
            let record = try #require(try await house.database.read { try CasIndex($0).find(sheet.cas.id) })
            #expect(try CoffreSuivi(cles: house.desk.clesSuivi, epidemie: Consultation.epidemic).open(record) == DonneesCas(personne: .init(nom: "", prenom: "")))
            #expect(try await house.desk.listerMesCas(Consultation.epidemic, by: visit.doctor).autres.items.isEmpty)
            // Another illness, another sheet.
            #expect(try await visit.suspect().cas.etat == .suspect)
        }
    }

    /// A person who is a registered contact elsewhere, and whose own doctor opens a sheet: the chain is found by itself.
    @Test(arguments: Engine.tested) func aKnownContactIsTiedToItsChain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (first, second) = (try await Consultation(house), try await Consultation(house, .drBenali))
            let born = house.birthDate(1)
            let names = try await second.suspect(1).cas.donnees.personne
            let source = try await first.positive()
            _ = try await house.desk.ajouterContacts(
                source.cas.id, ["autres": [[
                    "nom": .string(names.nom), "prenom": .string(names.prenom), "dateNaissance": .string(born.iso), "territoire": "96", "exposition": "proche",
                ]]], key: nil, by: first.doctor)
            _ = try await house.desk.validerCas(source.cas.id, annonce: .visite, by: first.doctor)
            let theirs = try #require(try await house.desk.listerMesCas(Consultation.epidemic, by: second.doctor).autres.items.first)
            let positive = try await house.desk.annoncerPositif(theirs.id, le: house.clock.now, by: second.doctor)
            #expect(positive.cas.sourceContact != nil)
            #expect(try await house.count("SELECT count(*) FROM lien WHERE de = \(source.cas.id) AND vers = \(theirs.id)") == 1)
            #expect(try await house.count("SELECT count(*) FROM contact WHERE cas_devenu = \(theirs.id) AND etat = 'positif'") == 1)
        }
    }
}
