import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What a look costs does not grow with what was counted before: the same few statements, each through a key.
@Suite struct ConstantCostTests {
    @Test(arguments: Engine.tested) func aLookReadsByKeyAlone(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let doctor = try await house.caller(.drLeclerc)
            let few = try await plans(house, doctor, patient: "avant")
            let (account, day) = (doctor.actor.account, Int64(house.today.epochDay))
            try await house.database.write { session in
                for slice in 0..<20 {
                    _ = try Compteurs(session).mark((0..<1000).map { "p\(slice)-\($0)" }, by: account, on: day - Int64(slice % 2))
                    _ = try Compteurs(session).add(
                        Compteurs.Ajout(minute: 0, heure: 0, jour: day), to: (0..<200).map { ("acces", "s\(slice)-\($0)") })
                }
                for index in 0..<2_000 {
                    let id = String(repeating: "0", count: 28) + String(1000 + index)
                    _ = try Vigilances(session).open(
                        .init(id: id, genre: "acces", sujet: "x\(index)", palier: "gel", motif: "heure", mesure: 2, plafond: 1, compte: account, acces: "x", le: Int64(index)))
                }
            }
            if engine == .postgresql { try await house.database.write { try $0.execute("ANALYZE") } }
            let many = try await plans(house, doctor, patient: "après")
            #expect(few.count == many.count && many.count == 4, "\(many)")
            for plan in many {
                for table in ["compteur", "compteur_vu", "vigilance"] { #expect(!plan.contains("SCAN \(table)") && !plan.contains("Seq Scan on \(table)"), "\(plan)") }
            }
            #expect(many.contains { $0.contains("vigilance_ouverte_idx") }, "\(many)")
        }
    }

    /// The statements of one look's counting, as the planner sees them.
    private func plans(_ house: TestDesk, _ caller: Caller, patient: String) async throws -> [String] {
        let (desk, now) = (house.desk, house.clock.now)
        return try await house.database.write { session in
            let planned = PlannedSession(session)
            let act = Act("essai", session: planned, desk: desk, caller: caller, now: now)
            act.regards.patients = [patient]
            try act.compter()
            return planned.plans
        }
    }
}
