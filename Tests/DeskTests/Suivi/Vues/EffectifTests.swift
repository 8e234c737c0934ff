import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Staffing tried with the territory's own figures.
@Suite struct EffectifTests {
    private static let usual = DemandeVue(epidemie: PlacedRows.epidemic)

    @Test(arguments: Engine.tested) func preparedFromTheLastFourteenDays(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            let prepared = try await house.desk.preparerEffectif(Self.usual, by: house.caller(.agentCPAM))
            #expect(prepared.casesPerDay == 1, "four validated in fourteen days, rounded up")
            #expect(prepared.agents == 2)
            #expect(prepared.meanContacts == 1.25)
            #expect(prepared.householdShare == 0 && prepared.mobileShare == 0 && prepared.refusalShare == 0)
            #expect(prepared.opensAt == 8 && prepared.closesAt == 19)
        }
    }

    @Test func simulatedAroundWhatIsNeeded() async throws {
        try await withDesk(.sqlite) { house in
            var parameters = SimulationParameters(casesPerDay: 40, agents: 2)
            parameters.days = 14
            let outcome = try await house.desk.simulerEffectif(parameters, by: house.caller(.agentCPAM))
            let needed = try #require(outcome.rapport.staff?.agents)
            #expect(outcome.essais.map(\.agents) == outcome.essais.map(\.agents).sorted())
            #expect(outcome.essais.contains { $0.estDemande && $0.agents == 2 } && outcome.essais.contains { $0.suffit && $0.agents == needed })
            let (fewest, most) = try (#require(outcome.essais.first?.part), #require(outcome.essais.last?.part))
            #expect(fewest < most)
        }
    }

    @Test func whatCannotBeRunIsSaid() async throws {
        try await withDesk(.sqlite) { house in
            let agent = try await house.caller(.agentCPAM)
            #expect(try await refusal { try await house.desk.simulerEffectif(SimulationParameters(casesPerDay: 1_000_000, agents: 1), by: agent) }.word == "malformed simulation.trop-grande")
            var shut = SimulationParameters(casesPerDay: 1, agents: 1)
            shut.opensAt = 20
            #expect(try await refusal { try await house.desk.simulerEffectif(shut, by: agent) }.word == "malformed simulation.ouverture")
        }
    }
}
