import Core
import TestSupport
import Testing

@testable import Desk
@testable import Store

/// The keys that sheets are found by stand by week in their indexes, and say nothing else.
@Suite("Keys of sheets, by week") struct KeysByWeekTests {
    @Test("A week's keys begin alike and end each in its own way; another week's begin otherwise", arguments: Engine.tested)
    func byWeek(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let cas = try await house.fiches.cas()
            let first = try await house.fiches.record(house.fiches.contact(of: cas, "Quintessence", nir: house.nir(3)).id)
            let second = try await house.fiches.record(house.fiches.contact(of: cas, "Tournesol", telephone: "06 39 98 77 66").id)
            house.clock.advance(days: 7)
            let later = try await house.fiches.record(house.fiches.contact(of: house.fiches.cas(), "Quintessence", nir: house.nir(3)).id)
            func heads(_ record: ContactRecord) -> Set<Substring> {
                Set([record.nirKey, record.identityKey, record.phoneKey, record.nearKey, record.codeKey].compactMap { $0?.prefix(4) })
            }
            #expect(heads(first) == heads(second) && heads(first).count == 1)
            #expect(heads(later).count == 1 && heads(later) != heads(first))
            let keys = [first, second, later].flatMap { [$0.nirKey, $0.identityKey, $0.phoneKey, $0.nearKey, $0.codeKey].compactMap(\.self) }
            #expect(keys.count == 14 && Set(keys.map { $0.dropFirst(4) }).count == 14 && keys.allSatisfy { $0.count == 64 })
        }
    }

    @Test("Keys written before are found as well once the schema is brought forward", arguments: Engine.tested)
    func broughtForward(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let cas = try await house.fiches.cas()
            let (id, code) = try await house.fiches.contact(of: cas, "Quintessence", nir: house.nir(3))
            let written = try await house.fiches.record(id)
            // As they were: sixty-four figures of a hash.
            try await house.database.write { session in
                for column in ["cle_nir", "cle_identite", "cle_telephone", "cle_voisine", "cle_code"] as [SQL] {
                    try session.execute("UPDATE contact SET \(sql: column) = 'fade' || substr(\(sql: column), 5)")
                }
            }
            let laboratory = try await house.caller(.bioDurand)
            let ways = [DemandeDroit(code: code), DemandeDroit(nir: house.nir(3).digits15), DemandeDroit(nom: "Quintessence", prenom: "Zoé", dateNaissance: "29/02/1980")]
            for way in ways { #expect(try await !house.desk.verifierTest(way, by: laboratory).droit) }
            let step = try #require(Schema.migrations.first { $0.name == "cles-par-semaine" })
            try await house.database.write { session in for statement in step.statements(engine) { try session.execute(statement) } }
            for way in ways { #expect(try await house.desk.verifierTest(way, by: laboratory).droit) }
            let now = try await house.fiches.record(id)
            #expect(now.nirKey == written.nirKey && now.phoneKey == written.phoneKey && now.nearKey == written.nearKey)
        }
    }
}
