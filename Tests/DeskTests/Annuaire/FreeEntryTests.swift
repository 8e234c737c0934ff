import Core
import Desk
import Store
import TestSupport
import Testing

/// What nobody known answered is kept as it was typed, and brought to a known place later.
@Suite struct FreeEntryTests {
    @Test(arguments: Engine.tested) func keptThenReconciledThenUnderstood(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let (leclerc, benali, admin) = (try await house.caller(.drLeclerc), try await house.caller(.drBenali), try await house.caller(.admin))
            let kept = try await house.desk.garderLieuLibre(.lieu, texte: "labo des ramparts", commune: "96000", by: leclerc)
            #expect(kept.etat == .aRapprocher && kept.lieu == nil)
            // Another practice, other capitals: the same wording, twice.
            let again = try await house.desk.garderLieuLibre(.lieu, texte: "Labo des Ramparts", commune: "96000", by: benali)
            let same = try await house.desk.garderLieuLibre(.lieu, texte: "labo des ramparts", commune: "96000", by: leclerc)
            #expect(again.id == kept.id && same.id == kept.id)
            let waiting = try await house.desk.listARapprocher(by: admin).items
            #expect(waiting.map(\.fois) == [2])
            let opened = try await house.desk.lireARapprocher(kept.id, by: admin)
            let best = try #require(opened.candidats.first)
            #expect(best.nom == "Laboratoire des Remparts", "\(opened.candidats.map(\.nom))")
            try await house.desk.rapprocherLieu(kept.id, cible: best.id, by: admin)
            #expect(try await house.desk.listLieuxLibres(by: leclerc).first?.lieu?.nom == "Laboratoire des Remparts")
            let found = try await house.desk.chercherLieux(nom: "labo des ramparts", commune: "96000", by: benali).items
            #expect(found.first?.id == best.id && found.first?.dit == "labo des ramparts")
            // Typed once more, it comes back as what it is.
            #expect(try await house.desk.garderLieuLibre(.lieu, texte: "labo des ramparts", commune: "96000", by: leclerc).lieu?.id == best.id)
            #expect(try await refusal { try await house.desk.rapprocherLieu(kept.id, cible: best.id, by: admin) }.word == "lieu.decide")
            try await house.desk.annulerRapprochement(kept.id, by: admin)
            #expect(try await house.desk.chercherLieux(nom: "labo des ramparts", commune: "96000", by: benali).items.isEmpty)
            #expect(try await house.desk.listARapprocher(by: admin).items.count == 1)
        }
    }

    @Test(arguments: Engine.tested) func aProfessionalToo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let (leclerc, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let kept = try await house.desk.garderLieuLibre(.professionnel, texte: "Dr Benali Karim", commune: "", by: leclerc)
            let opened = try await house.desk.lireARapprocher(kept.id, by: admin)
            let best = try #require(opened.candidats.first)
            #expect(best.nom == "Dr Karim BENALI")
            try await house.desk.rapprocherLieu(kept.id, cible: best.id, by: admin)
            #expect(try await house.desk.listLieuxLibres(by: leclerc).first?.professionnelNom == "Dr Karim BENALI")
        }
    }

    @Test(arguments: Engine.tested) func refusedUndoneAndWhoMay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (leclerc, admin, agent) = (try await house.caller(.drLeclerc), try await house.caller(.admin), try await house.caller(.agentCPAM))
            let kept = try await house.desk.garderLieuLibre(.lieu, texte: "chez Dédé", commune: "Nulle-Part", by: leclerc)
            #expect(kept.commune == "Nulle-Part")
            #expect(try await refusal { try await house.desk.ecarterLieu(kept.id, motif: nil, by: leclerc) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.listARapprocher(by: agent) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.garderLieuLibre(.lieu, texte: "ici", commune: "", by: agent) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.garderLieuLibre(.lieu, texte: " ", commune: "", by: leclerc) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.rapprocherLieu(kept.id, cible: "3000", by: admin) }.word == "notFound")
            try await house.desk.ecarterLieu(kept.id, motif: "Un café", by: admin)
            #expect(try await house.desk.listLieuxLibres(by: leclerc).map(\.etat) == [.ecarte])
            try await house.desk.annulerRapprochement(kept.id, by: admin)
            #expect(try await house.desk.listLieuxLibres(by: leclerc).map(\.etat) == [.aRapprocher])
        }
    }
}
