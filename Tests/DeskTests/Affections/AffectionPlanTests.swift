import Store
import TestSupport
import Testing

@testable import Desk

/// A doctor's list and the hourly look at ends are read by an index, not from end to end, whatever the fund's size.
@Suite struct AffectionPlanTests {
    private struct Search: Sendable {
        let indexes: [String]
        let run: @Sendable (any Session) throws -> Void
    }

    private static let searches: [Search] = [
        Search(indexes: ["medecin_traitant_patientele_idx", "affection_patient_idx", "affection_avis_compte_idx"]) {
            _ = try AffectionsSuivies($0).ending(doctor: "1", account: "a", from: 1, until: 9, limit: 10)
        },
        Search(indexes: ["affection_echeance_idx"]) { _ = try AffectionsSuivies($0).toTell(from: 1, until: 9, after: nil, limit: 10) },
        Search(indexes: ["affection_echeance_idx"]) { _ = try AffectionsSuivies($0).toTell(from: 1, until: 9, after: (2, "a"), limit: 10) },
        Search(indexes: ["affection_caisse_idx"]) { _ = try AffectionsSuivies($0).withoutDoctor(caisses: ["019980000"], today: 3, after: "a", limit: 10) },
        Search(indexes: ["affection_fait_dossier_idx"]) { _ = try AffectionsSuivies($0).facts(by: "a") },
        Search(indexes: ["affection_avis_a_envoyer_idx"]) { _ = try AvisAffections($0).claim(at: 1, until: 2) },
        Search(indexes: ["affection_avis_a_imprimer_idx"]) { _ = try AvisAffections($0).letters(caisses: ["019980000"], limit: 10) },
    ]

    @Test func searchesHaveTheirIndex() async throws {
        try await withDesk(.sqlite) { house in
            for search in Self.searches {
                let plans = try await house.database.write { session -> [String] in
                    let planned = PlannedSession(session)
                    try search.run(planned)
                    return planned.plans
                }
                let plan = plans.joined(separator: "\n")
                for index in search.indexes { #expect(plan.contains(index), "\(index): \(plan)") }
                #expect(!plan.contains("SCAN affection"), "\(plan)")
            }
        }
    }
}
