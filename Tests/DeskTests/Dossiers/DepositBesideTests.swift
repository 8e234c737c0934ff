import Core
import Desk
@testable import Store
import TestSupport
import Testing

/// Deposits are judged beside the embedded database's only writer.
@Suite struct DepositBesideTests {
    /// An ordinary leave leaves the writer nothing but to write.
    @Test func theWriterOnlyWrites() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<5 {
                _ = try await house.desk.saveAndDeposit(house.input(patient: patient), key: "cle-du-logiciel-\(patient)", by: doctor)
            }
            #expect((house.database as? SQLiteDatabase)?.holds.outcomes == .init(stood: 5, moved: 0, refused: 0))
        }
    }

    /// Whatever is deposited: certificates of accident, transports, long-term illnesses, what goes by hand.
    @Test func noneIsJudgedTwice() async throws {
        try await withEmptyDesk(.sqlite) { house in
            try await DemoTerritory.fill(house.desk, DemoSizes(seed: 3, assures: 220, professionnels: 25, dossiers: 120))
            let outcomes = try #require((house.database as? SQLiteDatabase)?.holds.outcomes)
            #expect(outcomes.refused == 0 && outcomes.moved == 0, "\(outcomes)")
            #expect(outcomes.stood > 30)
        }
    }

    /// Twenty leaves for the same days at once, under keys of their own: one is deposited, whoever was judged first.
    @Test(arguments: Engine.tested) func twoLeavesForTheSameDaysDoNotPassEachOther(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let outcomes = await withTaskGroup(of: String.self) { group in
                for turn in 0..<20 {
                    group.addTask {
                        do {
                            return try await house.desk.saveAndDeposit(house.input(), key: "cle-numero-\(turn)", by: doctor).state.rawValue
                        } catch {
                            return (error as? DeskRefusal)?.word ?? "\(error)"
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(outcomes[DossierState.depose.rawValue] == 1)
            #expect(outcomes.filter { $0.key.contains("aat.chevauchement") }.values.reduce(0, +) == 19)
            #expect(try await house.count("SELECT count(*) FROM dossier") == 1)
        }
    }
}
