import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What an agent has in hand is found by who holds it: not among all that their fund is handling, nor all it ever handled.
@Suite struct InHandPlanTests {
    @Test(arguments: [["011100001"], ["011100001", "013210001"]]) func theIndexIsUsed(caisses: [String]) async throws {
        let states = QueueName.mesDossiers.states.map(\.rawValue)
        try await withDesk(.sqlite) { house in
            let plans = try await house.database.read { session -> [String] in
                let planned = PlannedSession(session)
                let filter = Dossiers.Filter(caisses: caisses, states: states, takenBy: "a")
                _ = try Dossiers(planned).count(filter, upTo: 1_000)
                _ = try Dossiers(planned).waiting(filter, after: nil, limit: 10)
                _ = try Dossiers(planned).waiting(filter, after: (1, "a"), limit: 10)
                return planned.plans
            }
            #expect(plans.count == 3)
            for plan in plans { #expect(plan.contains("dossier_pris_idx") && !plan.contains("TEMP B-TREE"), "\(plan)") }
        }
    }
}
