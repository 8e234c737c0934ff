import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The epidemic of the demonstration, and tracing rows by the thousand.
@Suite struct OutbreakTests {
    @Test(arguments: Engine.tested) func theStoryHoldsTogether(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await DemoTerritory.fill(house.desk, FillTests.sizes)
            #expect(try await house.count("SELECT count(*) FROM cas") >= OutbreakPlan.roles.count + 2)
            let contacts = try await house.count("SELECT count(*) FROM contact")
            #expect((230...420).contains(contacts))
            let states = try await house.database.read { try $0.rows("SELECT DISTINCT etat FROM contact").map { try $0.text("etat") } }
            #expect(Set(states) == Set(EtatContact.allCases.map(\.rawValue)))
            #expect(try await house.count("SELECT count(*) FROM contact WHERE etat = 'a-appeler' AND echeance_appel < \(house.clock.now.millisecondsSince1970)") >= 4, "late")
            #expect(try await house.count("SELECT count(*) FROM contact WHERE etat = 'a-appeler' AND prochain_essai > \(house.clock.now.millisecondsSince1970)") >= 1, "to be tried again")
            #expect(try await house.count("SELECT count(*) FROM appel WHERE le > \(house.clock.now.millisecondsSince1970)") == 0, "nothing of the future")
            #expect(try await house.count("SELECT count(*) FROM contact WHERE etat = 'positif' AND cas_devenu IS NULL") == 0)

            let doctor = try await house.caller(.drLeclerc).actor.account
            let own = try await house.database.read { try $0.rows("SELECT etat FROM cas WHERE medecin = \(doctor) ORDER BY etat").map { try $0.text("etat") } }
            #expect(own.contains("suspect") && own.contains("positif") && own.count >= 4)
            let groups = try await house.database.read { try $0.rows("SELECT etat, motif FROM groupe").map { "\(try $0.text("etat")) \(try $0.text("motif"))" } }
            #expect(groups.contains("confirme evenement") && groups.contains("confirme lieu") && groups.contains("propose lieu"), "\(groups)")
            #expect(try await house.count("SELECT count(*) FROM doublon WHERE etat = 'a-decider' AND genre = 'contact'") >= 2)
            #expect(try await house.count("SELECT count(*) FROM surcharge WHERE coupee_le IS NOT NULL") == 1)
            let seen = try await house.desk.voirChaines(DemandeVue(epidemie: DemoFilling.epidemic, periode: .tout), by: house.caller(.arsColin))
            #expect(seen.chaines.first.map { $0.cas >= 30 } == true && seen.constats.isEmpty)
        }
    }

    @Test func theSameSeedTellsTheSameStory() async throws {
        func story() async throws -> [String] {
            try await withEmptyDesk(.sqlite) { house in
                try await DemoTerritory.fill(house.desk, FillTests.sizes)
                return try await house.database.read {
                    try $0.rows("SELECT numero, etat, essais, joint_le FROM contact ORDER BY numero").map { "\(try $0.text("numero")) \(try $0.text("etat")) \(try $0.int("essais")) \(try $0.optionalInt("joint_le") ?? 0)" }
                }
            }
        }
        let (first, again) = (try await story(), try await story())
        #expect(!first.isEmpty && first == again)
    }

    @Test(arguments: Engine.tested) func theCountersHaveSomebodyToAskFor(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let sizes = DemoSizes(seed: DemoSizes.demo.seed, assures: 300, professionnels: 30, dossiers: 30)
            try await DemoTerritory.fill(house.desk, sizes)
            let examples = try await DemoDoor(house.desk).examples()
            #expect(examples.map(\.nom) == ["TOURNESOL", "GIRASOL", "COQUELICOT"])
            #expect(examples.allSatisfy { $0.code?.count == 9 })
            #expect(try await house.count("SELECT count(*) FROM contact WHERE id = \(DemoExample.id(DemoIdentifiers(seed: sizes.seed), 1)) AND masques_delivres") == 1)
        }
    }

    @Test(arguments: Engine.tested) func asManyAsWanted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await DemoTerritory.fillTracing(house.desk, TestDesk.sizes, contacts: 1_500)
            try await DemoTerritory.fillTracing(house.desk, TestDesk.sizes, contacts: 1_500)
            #expect(try await house.count("SELECT count(*) FROM contact") == 1_500, "once")
            #expect(try await house.count("SELECT count(*) FROM contact WHERE etat = 'a-appeler'") > 0)
            #expect(try await house.count("SELECT count(DISTINCT departement) FROM contact") >= 5)
            #expect(try await house.count("SELECT count(*) FROM lien") > 100)
            let seen = try await house.desk.voirTableau(DemandeVue(epidemie: DemoFilling.epidemic, periode: .tout), by: house.caller(.agentCPAM))
            #expect(seen.appels.juges > 100 && seen.chaines.cas > 0)
        }
    }
}
