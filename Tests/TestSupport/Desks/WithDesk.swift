import Core
public import Desk
public import Store
import Synthetic

/// A fresh desk for the time of a body: `try await withDesk(engine) { house in … }`.
///
/// The press fails unless one is given: papers are made by those tests alone that look at them.
@discardableResult
public func withDesk<Value>(
    _ engine: Engine, gateway: CaisseGateway = .atThisDesk, press: Press = .failing, at start: TestClock = TestClock(TestDesk.start),
    plafonds: Plafonds = .demonstration, isolation: isolated (any _Concurrency.Actor)? = #isolation, _ body: (TestDesk) async throws -> Value
) async throws -> Value {
    try await withEmptyDesk(engine, gateway: gateway, press: press, at: start, plafonds: plafonds) { house in
        try await DemoTerritory.settle(house.desk, TestDesk.sizes)
        return try await body(house)
    }
}

/// The same, with nobody in it yet.
@discardableResult
public func withEmptyDesk<Value>(
    _ engine: Engine, gateway: CaisseGateway = .atThisDesk, press: Press = .failing, at start: TestClock = TestClock(TestDesk.start),
    plafonds: Plafonds = .demonstration, isolation: isolated (any _Concurrency.Actor)? = #isolation, _ body: (TestDesk) async throws -> Value
) async throws -> Value {
    try await withMigratedDatabase(engine) { database in
        let keys = try KeyRing(secret: Array(0..<32))
        let witness = TestWitness()
        let messages = TestMessages()
        let folder = try TemporaryFolder()
        let arrivals = try TemporaryFolder()
        defer {
            folder.remove()
            arrivals.remove()
        }
        let desk = Desk(
            database: database, keys: keys, clock: start.clock, chance: .repeatable(1), press: press, gateway: gateway,
            witness: witness.witness, clesSuivi: ClesSuivi(folder: folder.path, chance: .repeatable(2)), messages: messages.gateway, baseURL: "http://127.0.0.1",
            arrivees: Arrivees(folder: arrivals.path), plafonds: plafonds)
        let sizes = TestDesk.sizes
        let synthetic = SyntheticTerritory(
            seed: sizes.seed, assures: sizes.assures, professionnels: sizes.professionnels, dossiers: 0, today: start.now.date(in: .paris).date)
        let workers = synthetic.assures.prefix(60).filter {
            (25..<60).contains($0.dateNaissance.years(to: synthetic.today)) && $0.regime == .general && $0.situation == .salarie
        }
        return try await body(
            TestDesk(
                desk: desk, database: database, keys: keys, clock: start, witness: witness, messages: messages, keysFolder: folder.path, arrivals: arrivals.path, synthetic: synthetic, workers: Array(workers.dropLast(2))))
    }
}
