import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk
@testable import Store

/// Lists of a territory: whole, in order, and by index alone.
@Suite struct ContactListTests {
    @Test(arguments: Engine.tested) func pagesMissNobody(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            var expected: Set<String> = []
            for _ in 0..<4 {
                expected.formUnion(try await house.strangers(5))
                house.clock.advance(minutes: 7)
            }
            for id in expected.prefix(3) { _ = try await house.desk.noterAppel(id, issue: "refuse", by: agent) }
            var (seen, cursor) = ([String](), String?.none)
            repeat {
                let page = try await house.desk.listerContacts(TestDesk.epidemic, cursor: cursor, limit: 7, by: agent)
                seen += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(seen.count == 20 && Set(seen) == expected)
            #expect(try await house.desk.listerContacts(TestDesk.epidemic, etat: "refuse", by: agent).items.count == 3)
            #expect(try await house.desk.listerContacts(TestDesk.epidemic, enRetard: true, by: agent).items.isEmpty)
            house.clock.advance(hours: 24)
            var late: [String] = []
            cursor = nil
            repeat {
                let page = try await house.desk.listerContacts(TestDesk.epidemic, enRetard: true, cursor: cursor, limit: 4, by: agent)
                late += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(late.count == 17 && Set(late).isSubset(of: expected))
            #expect(try await refusal { try await house.desk.listerContacts(TestDesk.epidemic, etat: "brouillon", by: agent) }.word == "malformed etat")
        }
    }

    /// No slice of a list, nor the next call, reads the table from one end to the other.
    @Test(arguments: Engine.tested) func listsWalkAlongTheirIndices(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let scope = Perimetre(epidemic: TestDesk.epidemic, departments: ["39", "96"])
            let lists: [(SQL, String)] = [
                (ContactsTerritoire.changed(scope, states: ["isole", "a-appeler"], after: (1, String(repeating: "0", count: 32)), limit: 51), "contact_territoire_idx"),
                (ContactsTerritoire.late(scope, at: 2, after: (1, String(repeating: "0", count: 32)), limit: 51), "contact_retard_idx"),
                (FileAppels.candidates(epidemic: TestDesk.epidemic, department: "96", queue: "plateforme", at: 2, skipsInvited: true, limit: 100), "contact_a_appeler_idx"),
            ]
            for (list, index) in lists {
                let plan = try await house.database.write { session -> String in
                    // A planner with an empty table would rather read it whole.
                    if session.engine == .postgresql { try session.execute("SET LOCAL enable_seqscan = off") }
                    let explain: SQL = session.engine == .postgresql ? "EXPLAIN \(sql: list)" : "EXPLAIN QUERY PLAN \(sql: list)"
                    return try session.rows(explain).map { try $0.text(session.engine == .postgresql ? "QUERY PLAN" : "detail") }.joined(separator: "\n")
                }
                #expect(plan.contains(index) && !plan.contains("Seq Scan") && !plan.contains("SCAN contact"), "\(engine): \(plan)")
            }
        }
    }
}
