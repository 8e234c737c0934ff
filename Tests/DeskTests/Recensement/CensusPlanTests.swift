import Store
import TestSupport
import Testing

@testable import Desk

/// A département has thousands of people to call: the next one, and oneself, are found by their own index.
@Suite struct CensusPlanTests {
    private struct Search: Sendable {
        let index: String
        let run: @Sendable (any Session) throws -> Void
    }

    private static let searches: [Search] = [
        Search(index: "recense_a_appeler_idx") { _ = try FileRecensement($0).candidates(campagne: "a", departement: nil, at: 2, limit: 60) },
        Search(index: "recense_a_appeler_idx") { _ = try FileRecensement($0).candidates(campagne: "a", departement: "96", at: 2, limit: 60) },
        Search(index: "recense_pris_par_idx") { _ = try FileRecensement($0).held(by: "a", campagne: "b", at: 2) },
        Search(index: "recense_identifiant_idx") { _ = try Recenses($0).find(campagne: "a", identifiers: ["1", "2"]) },
        Search(index: "recense_identifiant_idx") { _ = try Campagnes($0).naming(["1", "2"]) },
        Search(index: "recense_lieu_idx") { _ = try Recenses($0).atPlace("a", campagne: "b") },
        Search(index: "orientation_echeance_idx") { _ = try Orientations($0).overdue(at: 2, limit: 50) },
        Search(index: "orientation_recense_idx") { _ = try Orientations($0).received(by: ["a"], limit: 50) },
    ]

    @Test func eachIsSoughtByItsOwnIndex() async throws {
        try await withDesk(.sqlite) { house in
            for search in Self.searches {
                let plans = try await house.database.read { session -> [String] in
                    let planned = PlannedSession(session)
                    try search.run(planned)
                    return planned.plans
                }
                #expect(plans.contains { $0.contains(search.index) }, "\(search.index): \(plans)")
            }
        }
    }
}
