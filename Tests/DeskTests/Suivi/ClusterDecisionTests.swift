import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The desk proposes clusters, a person decides, and what was set aside comes back only if it grew.
@Suite struct ClusterDecisionTests {
    static let ecole = DonneesCas.Lieu(libelle: "École Jules-Ferry", nature: .collectivite)

    @Test(arguments: Engine.tested) func proposedThenConfirmedThenGrown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            for depuis in [4, 3] { _ = try await house.fiches.cas("Élève", lieux: [Self.ecole], depuis: depuis) }
            try await house.worker.drain()
            #expect(try await list(.propose, agency, house).isEmpty, "two cases are not three")
            _ = try await house.fiches.cas("Maître", lieux: [.init(libelle: "ecole JULES ferry", nature: .travail)], depuis: 2)
            try await house.worker.drain()
            #expect(try await list(.propose, agency, house).isEmpty, "searched every ten minutes, not without cease")
            house.clock.advance(minutes: 10)
            try await house.worker.drain()
            let groupe = try #require(try await list(.propose, agency, house).first)
            #expect(groupe.motif == .lieu && groupe.effectif == 3 && groupe.libelle == "École Jules-Ferry" && groupe.departement == "96")
            #expect(try await house.count("SELECT count(*) FROM groupe WHERE cle LIKE '%jules%' OR cle LIKE '%JULES%'") == 0, "the place is not in clear")
            let subcontractor = try await house.caller(.arsAppel)
            #expect(try await refusal { try await house.desk.deciderGroupe(groupe.id, confirme: true, by: subcontractor) }.word == "forbidden")

            #expect(try await house.desk.deciderGroupe(groupe.id, confirme: true, by: agency) == groupe.id)
            #expect(try await refusal { try await house.desk.deciderGroupe(groupe.id, confirme: true, by: agency) }.word == "groupe-decide")
            let view = try await house.desk.lireGroupe(groupe.id, by: agency)
            #expect(view.etat == .confirme && view.cas.count == 3 && view.ailleurs == 0 && view.decidePar == "Dr Yves COLIN")
            #expect(view.du == house.today.adding(days: -4) && view.au == house.today.adding(days: -2))

            // A fourth case: proposed, not added by itself; confirmed, it joins the cluster.
            _ = try await house.fiches.cas("Cantine", lieux: [Self.ecole], depuis: 1)
            house.clock.advance(minutes: 10)
            try await house.worker.drain()
            #expect(try await house.desk.lireGroupe(groupe.id, by: agency).cas.count == 3)
            let grown = try #require(try await list(.propose, agency, house).first)
            #expect(grown.id != groupe.id && grown.effectif == 4)
            #expect(try await house.desk.deciderGroupe(grown.id, confirme: true, by: agency) == groupe.id)
            #expect(try await house.desk.lireGroupe(groupe.id, by: agency).cas.count == 4)
            #expect(try await list(.propose, agency, house).isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func setAsideUntilItGrows(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            for depuis in [4, 3, 2] { _ = try await house.fiches.cas("Élève", lieux: [Self.ecole], depuis: depuis) }
            try await house.worker.drain()
            let groupe = try #require(try await list(.propose, agency, house).first)
            _ = try await house.desk.deciderGroupe(groupe.id, confirme: false, by: agency)
            house.clock.advance(minutes: 10)
            try await house.worker.drain()
            #expect(try await list(.propose, agency, house).isEmpty)
            #expect(try await list(.ecarte, agency, house).count == 1)
            _ = try await house.fiches.cas("Élève", lieux: [Self.ecole], depuis: 1)
            house.clock.advance(minutes: 10)
            try await house.worker.drain()
            let back = try #require(try await list(.propose, agency, house).first)
            #expect(back.id == groupe.id && back.effectif == 4 && back.decideLe == nil)
        }
    }

    @Test(arguments: Engine.tested) func anotherTerritoryCannotDecide(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for depuis in [4, 3, 2] { _ = try await house.fiches.cas("Élève", lieux: [Self.ecole], depuis: depuis) }
            try await house.worker.drain()
            let groupe = try #require(try await list(.propose, house.caller(.arsColin), house).first)
            let elsewhere = try await house.caller(.arsAppel, mission: .agence, departement: "39")
            #expect(try await list(.propose, elsewhere, house).isEmpty)
            #expect(try await refusal { try await house.desk.lireGroupe(groupe.id, by: elsewhere) }.word == "notFound")
            #expect(try await refusal { try await house.desk.deciderGroupe(groupe.id, confirme: false, by: elsewhere) }.word == "notFound")
            let yesterday = house.today.adding(days: -1)
            try await house.fiches.change { $0.fin = yesterday }
            #expect(try await refusal { try await house.desk.deciderGroupe(groupe.id, confirme: true, by: house.caller(.arsColin)) }.word == "epidemie-close")
        }
    }

    private func list(_ etat: GroupeVue.Etat, _ caller: Caller, _ house: TestDesk) async throws -> [GroupeVue] {
        try await house.desk.listerGroupes(etat, epidemie: DemoFilling.epidemic, by: caller)
    }
}
