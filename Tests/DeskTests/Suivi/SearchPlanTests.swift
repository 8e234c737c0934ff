import Store
import TestSupport
import Testing

@testable import Desk

/// What is found by something rare is searched by it: without statistics SQLite would rather read every sheet of the
/// epidemic, since to it any equality is as rare as another.
@Suite struct SearchPlanTests {
    private static let hashes = (0..<40).map { String(repeating: "0", count: 62) + String(10 + $0) }

    private struct Search: Sendable {
        let index: String
        let run: @Sendable (any Session) throws -> Void
    }

    private static let searches: [Search] = [
        Search(index: "contact_cle_telephone_idx") { _ = try Doublons($0).sharing(hashes, by: .telephone, kind: "contact", epidemic: TestDesk.epidemic) },
        Search(index: "contact_cle_voisine_idx") { _ = try Doublons($0).sharing(hashes, by: .voisine, kind: "contact", epidemic: TestDesk.epidemic) },
        Search(index: "cas_cle_nir_idx") { _ = try Doublons($0).sharing(hashes, by: .nir, kind: "cas", epidemic: TestDesk.epidemic) },
        Search(index: "contact_1") { _ = try Doublons($0).changed(kind: "contact", epidemic: TestDesk.epidemic, since: 3, after: "a", limit: 20) },
        Search(index: "contact_foyer_idx") { _ = try FileAppels($0).household("foyer-a", epidemic: TestDesk.epidemic) },
        Search(index: "contact_foyer_idx") { _ = try FileAppels($0).sameRoof("foyer-a", scope) },
        Search(index: "contact_pris_par_idx") { _ = try FileAppels($0).held(by: "a", epidemic: TestDesk.epidemic, at: 2) },
        Search(index: "contact_cle_identite_idx") { _ = try Inscriptions($0).find(epidemic: TestDesk.epidemic, identityKeys: hashes) },
        Search(index: "contact_cle_code_idx") { _ = try Inscriptions($0).find(epidemic: TestDesk.epidemic, codeKeys: hashes) },
        Search(index: "contact_cle_nir_idx") { _ = try CasMedecin($0).registered(TestDesk.epidemic, nirKeys: hashes, identityKeys: hashes) },
        Search(index: "contact_1") { _ = try ExportSlices($0).contacts(.init(scope), after: "a", limit: 100) },
        Search(index: "cas_1") { _ = try ExportSlices($0).cases(.init(epidemic: TestDesk.epidemic), after: "a", limit: 100) },
        Search(index: "cas_1") { _ = try LineLists($0).confirmed(epidemic: TestDesk.epidemic, after: "a", limit: 100) },
        Search(index: "lien_1") { _ = try LineLists($0).knownLinks(epidemic: TestDesk.epidemic, after: "a", limit: 100) },
        Search(index: "lien_1") { _ = try ExportSlices($0).links(.init(scope), epidemic: TestDesk.epidemic, after: "a", limit: 100) },
    ]

    private static let scope = Perimetre(epidemic: TestDesk.epidemic, departments: ["39", "96"])

    @Test func whatIsRareIsSoughtFirst() async throws {
        try await withDesk(.sqlite) { house in
            for search in Self.searches {
                let plans = try await house.database.read { session -> [String] in
                    let planned = PlannedSession(session)
                    try search.run(planned)
                    return planned.plans
                }
                let plan = try #require(plans.first)
                #expect(plan.contains(search.index) && !plan.contains("SCAN c"), "\(search.index): \(plan)")
            }
        }
    }

    /// A dashboard over a million sheets reads indexes, never the sealed rows.
    @Test func figuresAreCountedFromIndexesAlone() async throws {
        try await withDesk(.sqlite) { house in
            let plans = try await house.database.read { session -> [String] in
                let planned = PlannedSession(session)
                let vues = Vues(planned, Self.scope)
                _ = try Appels(planned).tally(epidemic: TestDesk.epidemic, departments: Self.scope.departments, since: 3)
                _ = try FileAppels(planned).counts(epidemic: TestDesk.epidemic, departments: Self.scope.departments, queue: "plateforme", at: 3, soonUntil: 4)
                _ = try vues.attempts(since: 3)
                _ = try vues.clocks(since: 3)
                _ = try vues.contactsByCase()
                _ = try vues.staffing(since: 3)
                return planned.plans
            }
            for plan in plans {
                for line in plan.split(separator: "\n") where line.contains("SEARCH c") || line.contains("SEARCH a") || line.contains("SCAN c") {
                    #expect(line.contains("COVERING INDEX") || line.contains("compte"), "\(plan)")
                }
            }
        }
    }

    /// The chains of an epidemic, read slice after slice, are one pass: no slice sorts the whole.
    @Test func slicesAreNotSorted() async throws {
        try await withDesk(.sqlite) { house in
            let plans = try await house.database.read { session -> [String] in
                let planned = PlannedSession(session)
                _ = try ExportSlices(planned).contacts(.init(Self.scope), after: "a", limit: 100)
                _ = try LineLists(planned).confirmed(epidemic: TestDesk.epidemic, after: "a", limit: 100)
                _ = try LineLists(planned).names(epidemic: TestDesk.epidemic, after: "a", limit: 100)
                _ = try CasAgence(planned).confirmed(epidemic: TestDesk.epidemic, since: 1, after: (2, "a"), limit: 100)
                return planned.plans
            }
            for plan in plans { #expect(!plan.contains("TEMP B-TREE"), "\(plan)") }
        }
    }
}
