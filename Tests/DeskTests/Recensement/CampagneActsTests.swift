import Core
import Recensement
import Store
import TestSupport
import Testing

@testable import Desk

/// A campaign on both engines: its list, its calls, its end.
@Suite struct CampagneActsTests {
    @Test(arguments: Engine.tested) func theListComesFromTheDirectoryInOrder(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            let list = try await house.desk.listerRecenses(id, by: agent).cibles
            #expect(list.map(\.genre.rang) == list.map(\.genre.rang).sorted() && Set(list.map(\.genre)).isSuperset(of: [.medecin, .infirmier]))
            #expect(list.contains { $0.nom.contains("LECLERC") && $0.commune.contains("Aubremont") })
            #expect(!list.contains { $0.nom.contains("MARCHAND") || $0.nom.contains("LAMBERT") }, "midwives and pharmacists are not called")
            for (a, b) in zip(list, list.dropFirst()) where a.genre.rang == b.genre.rang { #expect(a.taille >= b.taille) }
            let view = try await house.desk.lireCampagne(id, by: agent)
            #expect(view.comptes.reduce(0) { $0 + $1.total } == list.count && view.aAppeler == list.count && view.etat == .enCours)
            // Another fund knows nothing of it; the administrator sees counts; nobody else is let in.
            #expect(try await refusal { try await house.desk.lireCampagne(id, by: house.caller(.agentMSA)) }.word == "notFound")
            #expect(try await house.desk.lireCampagne(id, by: house.caller(.admin)).comptes == view.comptes)
            for who in [Who.drLeclerc, .infGarcia, .medicalCPAM, .secMorel, .arsColin] {
                #expect(try await refusal { try await house.desk.lireCampagne(id, by: house.caller(who)) }.word == "forbidden")
            }
            #expect(try await refusal { try await house.desk.listerRecenses(id, by: house.caller(.admin)) }.word == "forbidden")
        }
    }

    @Test(arguments: Engine.tested) func badCampaignsAreRefusedWithEachReason(engine: Engine) async throws {
        try await withDesk(engine) { house in
            #expect(try await refusal { try await house.campagne { $0.departements = "96, 999" } }.word == "invalid departement")
            #expect(try await refusal { try await house.campagne { $0.departements = "01" } }.word == "invalid annuaire.vide")
            #expect(try await refusal { try await house.campagne { $0.fin = nil } }.word == "invalid requis")
            #expect(try await refusal { try await house.campagne { ($0.fin, $0.objet) = ("2026-03-11", "") } }.word == "invalid requis,date.ordre")
            let first = try await house.desk.ouvrirCampagne(self.typed(house), key: "une-seule-fois", by: house.caller(.agentCPAM))
            #expect(try await house.desk.ouvrirCampagne(self.typed(house), key: "une-seule-fois", by: house.caller(.agentCPAM)) == first)
            #expect(try await house.desk.listerCampagnes(by: house.caller(.agentCPAM)).count == 1)
        }
    }

    private func typed(_ house: TestDesk) -> SaisieCampagne {
        var typed = SaisieCampagne()
        (typed.objet, typed.departements, typed.echeance, typed.fin) = ("Essai", "96", house.today.adding(days: 2).iso, house.today.adding(days: 9).iso)
        return typed
    }

    @Test(arguments: Engine.tested) func twoAgentsNeverRingAtTheSamePractice(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (one, two) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let a = try #require(try await house.desk.appelerCabinet(id, by: one))
            let b = try #require(try await house.desk.appelerCabinet(id, by: two))
            let (first, second) = (try await house.desk.lireFicheRecensement(a, by: one), try await house.desk.lireFicheRecensement(b, by: two))
            #expect(first.cible.id != second.cible.id && !first.cabinet.contains { $0.id == b })
            #expect(try await house.desk.appelerCabinet(id, by: one) == a, "what is in hand comes first")
            #expect(try await refusal { try await house.desk.noterCabinet(a, issue: "refus", by: two) }.word == "appel-pris")
            #expect(try await house.desk.lireFicheRecensement(a, by: two).prisAilleurs)
            // A quarter of an hour and five minutes later it is free again.
            house.clock.advance(minutes: 20)
            _ = try await house.desk.noterCabinet(a, issue: "sans-reponse", by: two)
            #expect(try await refusal { try await house.desk.appelerCabinet(id, by: house.caller(.agentMSA)) }.word == "notFound")
            house.clock.advance(hours: 12)
            #expect(try await refusal { try await house.desk.appelerCabinet(id, by: one) }.word == "appels-fermes")
        }
    }

    @Test(arguments: Engine.tested) func refusalsAndLaterAreKept(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            let (leclerc, others) = (try await house.cible(id, .drLeclerc), try await house.autresMedecins(id))
            _ = try await house.desk.noterCabinet(leclerc.id, issue: "refus", key: "refus-un", by: agent)
            _ = try await house.desk.noterCabinet(leclerc.id, issue: "refus", key: "refus-un", by: agent)
            let later = house.clock.now.adding(hours: 26)
            _ = try await house.desk.noterCabinet(others[0].id, issue: "plus-tard", rappel: later.iso, by: agent)
            #expect(try await house.desk.listerRecenses(id, etat: "refuse", by: agent).cibles.map(\.id) == [leclerc.id])
            #expect(try await house.desk.listerRecenses(id, plusTard: true, by: agent).cibles.map(\.rappel) == [later])
            #expect(try await refusal { try await house.desk.noterCabinet(others[0].id, issue: "plus-tard", rappel: "2027-01-01T10:00", by: agent) }.word == "invalid rappel")
            #expect(try await refusal { try await house.desk.noterCabinet(leclerc.id, issue: "occupe", by: agent) }.word == "recensement-appel")
            #expect(try await refusal { try await house.desk.noterCabinet(others[0].id, issue: "peut-etre", by: agent) }.word == "invalid choix")
            #expect(try await refusal { try await house.desk.noterCabinet(others[0].id, issue: "occupe", revision: 0, by: agent) }.word == "stale")
            let sheet = try await house.desk.reprendreRecense(leclerc.id, by: agent)
            #expect(sheet.cible.etat == .aAppeler && sheet.appels.count == 1)
            // The equipped are called earlier; a number nobody bears is given back.
            let before = try await house.desk.listerRecenses(id, genre: "medecin", by: agent).cibles.map(\.id)
            let last = try #require(before.last)
            let rpps = try await house.database.read { try Recenses($0).find(last)?.identifiant ?? "" }
            let marked = try await house.desk.marquerEquipes(id, numeros: "\(rpps)\n10000000000", by: agent)
            #expect(marked.marques == 1 && marked.inconnus == ["10000000000"])
            let after = try await house.desk.listerRecenses(id, genre: "medecin", by: agent).cibles
            #expect(try #require(after.firstIndex { $0.id == last }) < before.count - 1 && after.first { $0.id == last }?.equipe == true)
        }
    }

    /// The last day passes: everything is gone but counts, signed; nothing can be written, links are closed.
    @Test(arguments: Engine.tested) func theEndErasesAllButCounts(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            let leclerc = try await house.cible(id, .drLeclerc)
            let link = String(try await house.desk.creerLien(leclerc.id, by: agent).suffix(32))
            _ = try await house.desk.noterReponseRecensement(leclerc.id, TestDesk.medecin(), by: agent)
            let search = RechercheOrientation(besoin: "diagnostic", commune: "Aubremont-sur-Sorne")
            _ = try await house.desk.orienter(id, SaisieOrientation(recense: leclerc.id, recherche: search, prenom: "Zqxcanari", telephone: "06 39 98 00 77"), by: agent)
            let before = try await house.desk.lireCampagne(id, by: agent)
            house.clock.set(Instant(house.today.adding(days: 30), hour: 23, minute: 59, in: .paris))
            #expect(try await house.worker.turnCensus(), "the patient nobody answered for comes back")
            #expect(try await house.desk.lireCampagne(id, by: agent).effacement == nil, "not before the last day is over")
            house.clock.advance(minutes: 1)
            for _ in 0..<2 { #expect(try await refusal { try await house.desk.ouvrirLien(link, request: "r") }.word == "notFound") }
            #expect(try await refusal { try await house.desk.noterCabinet(leclerc.id, issue: "refus", by: agent) }.word == "campagne-finie", "even before the clock turned")
            #expect(try await house.worker.turnCensus())
            #expect(try await !house.worker.turnCensus(), "once")
            let view = try await house.desk.lireCampagne(id, by: agent)
            let erased = try #require(view.effacement)
            #expect(erased.estAuthentique && view.etat == .finie && view.comptes == before.comptes)
            #expect(erased.rapport.orientations == ["perimee": 1] && erased.rapport.lignes.contains { $0.categorie == .patients && $0.lignes == 1 })
            let left = try await house.database.read { session in
                try (["recense", "recense_appel", "recense_lien", "orientation"] as [SQLIdentifier]).map { try session.value(Int.self, "SELECT count(*) FROM \(raw: $0)") ?? -1 }
            }
            #expect(left == [0, 0, 0, 0])
            #expect(try await refusal { try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: house.caller(.drLeclerc)) }.word == "notFound")
            #expect(try await house.desk.lireMesReponses(by: house.caller(.drLeclerc)).isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func theFundEndsItEarly(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.cloreCampagne(id, key: "fin-anticipee", by: agent).effacement?.estAuthentique == true)
            #expect(try await house.desk.cloreCampagne(id, key: "fin-anticipee", by: agent).etat == .finie)
            #expect(try await refusal { try await house.desk.cloreCampagne(id, by: agent) }.word == "campagne-finie")
            #expect(try await refusal { try await house.desk.chercherOrientation(id, RechercheOrientation(besoin: "suivi", commune: "96000"), by: agent) }.word == "campagne-finie")
            // A report that somebody altered says so.
            try await house.database.write { _ = try $0.execute("UPDATE campagne SET rapport = replace(rapport, 'medecin', 'Medecin') WHERE id = \(id)") }
            try await house.database.write { _ = try $0.execute("UPDATE campagne SET rapport = replace(rapport, 'Medecin', 'infirmier') WHERE id = \(id)") }
            #expect(try await house.desk.lireCampagne(id, by: agent).effacement?.estAuthentique == false)
        }
    }
}
