import ContactTracing
import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// Who may do what of the doctor's work, and what is kept of it.
@Suite struct DoctorRightsTests {
    @Test(arguments: Engine.tested) func theSecretaryPreparesAndTheDoctorSigns(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let secretary = try await house.caller(.secMorel)
            let sheet = try await visit.suspect(by: secretary)
            #expect(!sheet.peutSigner)
            let filled = try await house.desk.ajouterContacts(sheet.cas.id, Consultation.four, key: nil, by: secretary)
            #expect(try await refusal { try await house.desk.annoncerPositif(sheet.cas.id, le: house.clock.now, by: secretary) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.annoncerNegatif(sheet.cas.id, by: secretary) }.word == "forbidden")
            _ = try await house.desk.annoncerPositif(sheet.cas.id, le: house.clock.now, by: visit.doctor)
            #expect(try await refusal { try await house.desk.validerCas(sheet.cas.id, annonce: .consultation, by: secretary) }.word == "forbidden")
            _ = try await house.desk.validerCas(sheet.cas.id, annonce: .consultation, by: visit.doctor)
            let lea = try #require(filled.contact("Léa"))
            #expect(try await refusal { try await house.desk.contactPositif(lea.id, le: house.clock.now, key: nil, by: secretary) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.releverRemuneration(Consultation.epidemic, by: secretary) }.word == "forbidden")
        }
    }

    @Test(arguments: Engine.tested) func otherDoctorsAndOtherProfessionsSeeNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheet = try await Consultation(house).validated()
            let lea = try #require(sheet.contact("Léa"))
            let other = try await house.caller(.drBenali)
            #expect(try await refusal { try await house.desk.lireCas(sheet.cas.id, by: other) }.word == "notFound")
            #expect(try await refusal { try await house.desk.changerAccord(sheet.cas.id, accord: true, by: other) }.word == "notFound")
            #expect(try await refusal { try await house.desk.ajouterContacts(sheet.cas.id, Consultation.four, key: nil, by: other) }.word == "notFound")
            #expect(try await refusal { try await house.desk.contactPositif(lea.id, le: house.clock.now, key: nil, by: other) }.word == "notFound")
            for who in [Who.infGarcia, .phLambert, .bioDurand, .sfMarchand, .agentMSA, .admin] {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireCas(sheet.cas.id, by: caller) }.word == "forbidden", "\(who)")
                #expect(try await refusal { try await house.desk.contactPositif(lea.id, le: house.clock.now, key: nil, by: caller) }.word == "forbidden", "\(who)")
            }
        }
    }

    /// The platform learns a result too, in its own département: the new case is in its hands at once.
    @Test(arguments: Engine.tested) func thePlatformNotesAResult(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.validated()
            let agent = try await house.caller(.agentCPAM)
            let lea = try #require(sheet.contact("Léa"))
            let next = try await house.desk.contactPositif(lea.id, le: house.clock.now, key: nil, by: agent)
            let record = try #require(try await house.database.read { try CasIndex($0).find(next.cas ?? "") })
            #expect(record.state == "valide" && record.doctor == nil && record.department == "96" && record.sourceContact == lea.id)
            // A contact of another département does not exist for this agent.
            let far = try await house.desk.ajouterContacts(
                sheet.cas.id, ["autres": [["nom": "Jura", "prenom": "Rémi", "territoire": "39", "exposition": "proche"]]], key: nil, by: visit.doctor)
            let remi = try #require(far.contact("Rémi"))
            #expect(try await refusal { try await house.desk.contactPositif(remi.id, le: house.clock.now, key: nil, by: agent) }.word == "notFound")
            #expect(try await refusal { try await house.desk.preparerResultat(remi.id, by: agent) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func theConsentIsVersioned(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.suspect()
            #expect(!sheet.cas.accord && sheet.accordLe == nil)
            house.clock.advance(minutes: 5)
            let given = try await house.desk.changerAccord(sheet.cas.id, accord: true, by: visit.doctor)
            #expect(given.cas.accord && given.accordLe == house.clock.now && given.cas.revision == sheet.cas.revision + 1)
            house.clock.advance(minutes: 5)
            #expect(try await house.desk.changerAccord(sheet.cas.id, accord: true, by: visit.doctor).accordLe == given.accordLe, "the same again changes nothing")
            let withdrawn = try await house.desk.changerAccord(sheet.cas.id, accord: false, by: visit.doctor)
            #expect(!withdrawn.cas.accord && withdrawn.accordLe == house.clock.now)
        }
    }

    /// Every act leaves a trace, and no trace, idempotence row or sealed column shows a name.
    @Test(arguments: Engine.tested) func tracesNameNobody(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.validated()
            _ = try await house.desk.changerAccord(sheet.cas.id, accord: true, by: visit.doctor)
            let traces = try await house.traces(500)
            let acts = Set(traces.map(\.act))
            for act in ["ouvrir-cas", "ajouter-contacts", "resultat-positif", "valider-cas", "donner-accord"] { #expect(acts.contains(act)) }
            let name = sheet.cas.donnees.personne.nom.lowercased()
            for trace in traces where trace.object.hasPrefix("suivi") {
                let words = "\(trace.object) \(trace.patient ?? "")".lowercased()
                #expect(!words.contains(name) && !words.contains(sheet.cas.id) && !words.contains(sheet.cas.numero.lowercased()), "\(words)")
            }
        }
    }

    @Test(arguments: Engine.tested) func theStatementIsComputed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            #expect(try await house.desk.releverRemuneration(Consultation.epidemic, by: visit.doctor).releve.lignes.isEmpty)
            let waiting = try await visit.positive(1)
            let before = try await house.desk.releverRemuneration(Consultation.epidemic, by: visit.doctor).releve
            #expect(before.lignes.isEmpty, "a sheet that is not validated pays nothing")
            _ = try await house.desk.validerCas(waiting.cas.id, annonce: .visite, by: visit.doctor)
            let after = try await house.desk.releverRemuneration(Consultation.epidemic, by: visit.doctor)
            #expect(after.releve.lignes.map(\.regle) == [.annonce] && after.releve.totalCentimes == 3000)
            #expect(after.releve.lignes.first?.certitude == .aConfirmer && after.releve.lignes.first?.fiche == waiting.cas.numero)
            #expect(after.releve.nonRemuneres.count == 3 && after.releve.nonRemuneres.allSatisfy { $0.regle != .annonce })
            #expect(after.premierEffacement == house.today.adding(months: 3))
            #expect(try await house.desk.releverRemuneration(Consultation.epidemic, by: house.caller(.drBenali)).releve.lignes.isEmpty)
        }
    }
}
