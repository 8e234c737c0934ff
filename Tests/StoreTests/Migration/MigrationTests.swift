import Foundation
import Store
import TestSupport
import Testing

@Suite("The schema goes forward, and a doubt stops it")
struct MigrationTests {
    private static let first = Migration(number: 1, name: "un") { _ in ["CREATE TABLE un (id BIGINT PRIMARY KEY)"] }
    private static let second = Migration(number: 2, name: "deux") { engine in
        ["CREATE TABLE deux (id BIGINT PRIMARY KEY)"] + AppendOnly.triggers(on: "deux", for: engine)
    }
    private static let edited = Migration(number: 1, name: "un") { _ in ["CREATE TABLE un (id TEXT PRIMARY KEY)"] }
    private static let broken = Migration(number: 2, name: "deux") { _ in
        ["CREATE TABLE deux (id BIGINT PRIMARY KEY)", "INSERT INTO absente (id) VALUES (1)"]
    }

    @Test(arguments: Engine.tested)
    func eachStepIsAppliedOnceAndRecorded(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let date = Date(timeIntervalSince1970: 1_800_000_000)
            let early = try Migrator([Self.first], now: { date })
            #expect(try await early.pending(database).map(\.number) == [1])
            #expect(try await early.migrate(database).map(\.number) == [1])
            let later = try Migrator([Self.first, Self.second], now: { date })
            #expect(try await later.pending(database).map(\.number) == [2])
            #expect(try await later.migrate(database).map(\.number) == [2])
            #expect(try await later.migrate(database).isEmpty)
            let lines = try await database.read { session in
                try session.rows("SELECT * FROM schema_migration ORDER BY numero").map { try $0.text("nom") + " " + $0.text("applique_le") }
            }
            #expect(lines == ["un 2027-01-15T08:00:00Z", "deux 2027-01-15T08:00:00Z"])
        }
    }

    @Test(arguments: Engine.tested)
    func aStepThatFailsLeavesNothingBehind(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: DatabaseError.self) { try await Migrator([Self.first, Self.broken]).migrate(database) }
            let tables = try await database.read { [try $0.hasTable("un"), try $0.hasTable("deux")] }
            #expect(tables == [true, false])
            #expect(try await Migrator([Self.first, Self.second]).migrate(database).map(\.number) == [2])
        }
    }

    @Test(arguments: Engine.tested)
    func anEditedStepIsRefused(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await Migrator([Self.first]).migrate(database)
            await #expect(throws: MigrationError.changed(number: 1, name: "un")) {
                try await Migrator([Self.edited]).migrate(database)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func aGapIsRefused(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let migrator = try Migrator([Self.first, Self.second])
            try await migrator.migrate(database)
            try await database.write { try $0.execute("DELETE FROM schema_migration WHERE numero = 1") }
            await #expect(throws: MigrationError.gap(number: 1)) { try await migrator.migrate(database) }
        }
    }

    @Test(arguments: Engine.tested)
    func aNewerDatabaseIsRefusedToMigrateButMayBeServed(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await Migrator([Self.first, Self.second]).migrate(database)
            let older = try Migrator([Self.first])
            await #expect(throws: MigrationError.newerDatabase(number: 2, name: "deux")) {
                try await older.migrate(database)
            }
            #expect(try await older.pending(database).isEmpty)
        }
    }

    @Test func numbersFollowEachOther() {
        #expect(throws: MigrationError.misnumbered(expected: 1, found: 2)) { try Migrator([Self.second]) }
    }

    @Test func severalProcessesMayMigrateAtOnce() async throws {
        try await withTestDatabase(.postgresql) { place in
            let databases = [try await place.open(), try await place.open(), try await place.open()]
            let applied = try await withThrowingTaskGroup(of: Int.self) { group in
                for database in databases {
                    group.addTask { try await Migrator([Self.first, Self.second]).migrate(database).count }
                }
                return try await group.reduce(0, +)
            }
            #expect(applied == 2)
            for database in databases { await database.close() }
        }
    }
}
