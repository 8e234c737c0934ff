import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Who infected whom, within the territory of whoever looks.
@Suite struct ChainesTests {
    private static let all = DemandeVue(epidemie: PlacedRows.epidemic, periode: .tout)

    @Test(arguments: Engine.tested) func theLargestFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            let seen = try await house.desk.voirChaines(Self.all, by: house.caller(.arsColin))
            #expect(seen.chaines.map { "\($0.premier) \($0.cas)" } == ["F-A 3"])
            #expect(seen.isoles == 2, "D and Z: what links D goes through another territory")
            #expect(seen.lignes.map(\.numero) == ["F-A", "F-B", "F-C"])
            #expect(seen.lignes[1].sources == ["F-A"] && seen.lignes[0].infectes == ["F-B", "F-C"] && seen.lignes[0].contacts == 3)
            #expect(seen.lignes[1].dejaContact && seen.lignes[0].fiche == PlacedRows.id("A"))
            #expect(seen.groupes.map(\.cas) == [2] && seen.groupes[0].estConfirme)
        }
    }

    @Test(arguments: Engine.tested) func oneCaseAllOrACluster(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.voirChaines(Self.all, .cas("F-C"), by: agent).lignes.count == 3)
            #expect(try await house.desk.voirChaines(Self.all, .cas("F-D"), by: agent).lignes.map(\.numero) == ["F-D"])
            #expect(try await house.desk.voirChaines(Self.all, .toutes, by: agent).lignes.count == 5)
            let cluster = try await house.desk.voirChaines(Self.all, .groupe(PlacedRows.id("groupe")), by: agent)
            #expect(cluster.lignes.map(\.numero) == ["F-A", "F-B", "F-C"], "with whoever infected them")
            #expect(cluster.dessin.bands.count == 1)
        }
    }

    @Test(arguments: Engine.tested) func whatIsElsewhereOrNotValidatedIsNotThere(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            let agent = try await house.caller(.agentCPAM)
            for choice in [ChainesSuivi.Choix.cas("F-E"), .cas("F-S"), .cas("F-P"), .cas("F-NULLE"), .groupe("autre")] {
                #expect(try await refusal { try await house.desk.voirChaines(Self.all, choice, by: agent) }.word == "notFound")
            }
        }
    }

    @Test(arguments: Engine.tested) func nothingYet(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let seen = try await house.desk.voirChaines(Self.all, by: house.caller(.agentCPAM))
            #expect(seen.lignes.isEmpty && seen.chaines.isEmpty && seen.dessin.nodes.isEmpty)
        }
    }
}
