import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// Any sequence of merges and un-merges, once all are undone, gives back the very same rows.
@Suite struct MergePropertyTests {
    static let tables: [SQL] = [
        "SELECT id, cle_nir, cle_naissance, caisse, cree_le, maj_le, COALESCE(fusionne_dans, '') AS dans FROM patient ORDER BY id",
        "SELECT compte, patient, vu_le FROM patientele ORDER BY compte, patient", "SELECT id, patient, etat, maj_le FROM dossier ORDER BY id",
        "SELECT patient, origine, revision, maj_le FROM identite ORDER BY patient", "SELECT id, patient, rang, genre FROM identite_evenement ORDER BY id",
    ]

    static func rows(_ house: TestDesk) async throws -> [String] {
        try await house.database.read { session in try tables.flatMap { try session.rows($0).map { "\($0)" } } }
    }

    @Test(arguments: Engine.tested, [UInt64(3), 11]) func merging(engine: Engine, seed: UInt64) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            var ids: [String] = []
            for worker in 0..<5 {
                let id = try await house.inHand(worker, by: doctor)
                try await house.desk.noteIdentity(.sansDocument(.absent), on: id, by: doctor)
                if worker % 2 == 0 { _ = try await house.draft(patient: worker, by: doctor) }
                ids.append(id)
            }
            let before = try await Self.rows(house)
            // The model: who points at whom, and by which decision.
            var into: [String: String] = [:], standing: [String: String] = [:]
            var state = seed
            func draw(_ count: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int((state >> 33) % UInt64(count))
            }
            func root(_ id: String) -> String { into[id].map(root) ?? id }
            func unmerge(_ absorbed: String) async throws {
                let fusion = try #require(standing[absorbed])
                try await house.desk.proposeUnmerge(fusion, motif: "Deux personnes.", by: doctor)
                try await house.desk.decideUnmerge(fusion, agrees: true, by: agent)
                (into[absorbed], standing[absorbed]) = (nil, nil)
            }
            for _ in 0..<24 {
                let (a, b) = (ids[draw(ids.count)], ids[draw(ids.count)])
                if into[b] != nil, draw(2) == 0 {
                    try await unmerge(b)
                } else if root(a) != root(b) {
                    let (kept, absorbed) = (root(a), root(b))
                    let fusion = try await house.desk.proposeMerge(keeping: a, absorbing: b, motif: "Une personne.", by: agent)
                    try await house.desk.decideMerge(fusion, agrees: true, by: doctor)
                    (into[absorbed], standing[absorbed]) = (kept, fusion)
                } else if a != b {
                    #expect(try await refusal { try await house.desk.comparePatients(a, b, by: agent) }.word == "notFound", "already one person")
                }
                for id in ids { #expect(try await house.database.read { try Patients($0).root(of: id) } == root(id)) }
            }
            for absorbed in standing.keys.sorted() { try await unmerge(absorbed) }
            #expect(try await Self.rows(house) == before)
        }
    }
}
