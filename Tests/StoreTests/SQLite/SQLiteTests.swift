import Foundation
@testable import Store
import TestSupport
import Testing

@Suite("SQLite: one process, durable commits, and a writer that stops when in doubt")
struct SQLiteTests {
    /// A lock that all threads would meet at.
    @Test func memoryIsNotCounted() async throws {
        try await withArticles(.sqlite) { _ in #expect(!SQLiteLibrary.countsMemory) }
    }

    /// A statement that compares with a value what a partial index compares with a constant would be prepared anew each time it is given
    /// one; whoever says the constant has the index.
    @Test func onePlanForAllValues() async throws {
        try await withDatabase(.sqlite) { database in
            try await database.write { session in
                try session.execute("CREATE TABLE plan (id BIGINT PRIMARY KEY, etat TEXT NOT NULL)")
                try session.execute("CREATE INDEX plan_idx ON plan (id) WHERE etat = 'pris'")
                try session.execute("CREATE INDEX plan_pris_idx ON plan (etat, id) WHERE etat = 'pris'")
            }
            let state = "pris"
            for read in [database.read, { try await database.write($0) }] as [(@escaping @Sendable (any Session) throws -> [String]) async throws -> [String]] {
                let given = try await read { try $0.rows("EXPLAIN QUERY PLAN SELECT id FROM plan WHERE etat = \(state)").map { try $0.text("detail") } }
                #expect(given.allSatisfy { !$0.contains("plan_pris_idx") && !$0.contains("plan_idx") }, "\(given)")
                let said = try await read { try $0.rows("EXPLAIN QUERY PLAN SELECT id FROM plan WHERE etat = 'pris'").map { try $0.text("detail") } }
                #expect(said.contains { $0.contains("plan_pris_idx") || $0.contains("plan_idx") }, "\(said)")
            }
        }
    }

    /// A read that fails in the middle leaves its connection at no moment of the past: the next one sees what was written since.
    @Test func aReadThatFailsLeavesNoMomentOpen() async throws {
        var options = DatabaseOptions.forTests
        options.sqlite.readers = 1
        try await withArticles(.sqlite, options) { database in
            struct Elsewhere: Error {}
            for id in 1...3 {
                await #expect(throws: Elsewhere.self) {
                    try await database.read { session in
                        _ = try session.rows("SELECT * FROM article")
                        throw Elsewhere()
                    }
                }
                await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELECT * FROM absente") } }
                try await database.write { try $0.execute(Article.insert(id, "a\(id)")) }
                let seen = try await Article.count(database)
                #expect(seen == id)
            }
        }
    }

    @Test func theSettingsAreReadBack() async throws {
        try await withDatabase(.sqlite) { database in
            let pragmas: [SQL] = [
                "PRAGMA synchronous", "PRAGMA foreign_keys", "PRAGMA secure_delete", "PRAGMA wal_autocheckpoint",
                "PRAGMA cache_size", "PRAGMA recursive_triggers",
            ]
            let settings = try await database.write { session in try pragmas.map { try session.value(Int.self, $0) } }
            #expect(settings == [2, 1, 1, 0, -4_096, 1])
            let checkpoints = try await database.read { try $0.value(Int.self, "PRAGMA wal_autocheckpoint") }
            #expect(checkpoints == 0, "the writer alone copies the journal, when SQLiteJournal says so")
            #expect(try await database.startupFindings().allSatisfy { $0.weight == .notice })
        }
    }

    @Test func theJournalIsCopiedIntoTheFileLittleByLittle() async throws {
        try await withTestDatabase(.sqlite) { place in
            guard case .sqlite(let path) = place.location else { return }
            var options = DatabaseOptions()
            options.sqlite.calmCheckpointPages = 20
            let database = try await place.location.open(options)
            try await database.write { try $0.execute("CREATE TABLE pages (n BIGINT NOT NULL, rempli TEXT NOT NULL)") }
            for n in 0..<200 {
                let filling = String(repeating: "x", count: 4_000)
                try await database.write { try $0.execute("INSERT INTO pages VALUES (\(n), \(filling))") }
            }
            let sizes = try [path, path + "-wal"].map { try FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int ?? 0 }
            #expect(sizes[0] > 600_000, "two hundred pages are in the file before it is closed")
            #expect(sizes[1] < 400_000, "the journal begins again once it is copied")
            await database.close()
        }
    }

    @Test func theFileIsItsOwnersAlone() async throws {
        try await withTestDatabase(.sqlite) { place in
            let database = try await place.open()
            guard case .sqlite(let path) = place.location else { return }
            for suffix in ["", "-wal", "-shm", ".lock"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
            }
            await database.close()
        }
    }

    @Test func aSecondOpenerIsRefusedUntilTheFirstLeaves() async throws {
        try await withTestDatabase(.sqlite) { place in
            let first = try await place.open()
            let error = await #expect(throws: DatabaseError.self) { try await place.open() }
            #expect(error?.remedy?.contains("stop the other guichet") == true)
            await first.close()
            await (try await place.open()).close()
        }
    }

    @Test func aFileThatIsNotADatabaseIsRefusedWithARemedy() async throws {
        try await withTestDatabase(.sqlite) { place in
            guard case .sqlite(let path) = place.location else { return }
            try String(repeating: "Bonjour. ", count: 1_000).write(toFile: path, atomically: true, encoding: .utf8)
            let error = await #expect(throws: DatabaseError.self) { try await place.open() }
            #expect(error?.kind == .corrupt)
            #expect(error?.remedy != nil)
        }
    }

    /// A flush that fails leaves a doubt: the request is told so, no other write is accepted, reading goes on.
    @Test func afterAFailedCommitNothingIsWritten() async throws {
        let file = try TemporaryFolder()
        defer { file.remove() }
        let database = try SQLiteDatabase(path: file.file("guichet.db"))
        try await database.write(Article.create)
        database.health.failNextCommit { throw DatabaseError(.other, "disk I/O error", code: "1034") }
        let doubt = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.execute(Article.insert(1, "a")) }
        }
        #expect(doubt?.kind == .commitUnknown)
        let refusal = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.execute(Article.insert(2, "b")) }
        }
        #expect(refusal?.kind == .readOnly)
        #expect(refusal?.remedy?.contains("restart") == true)
        let count = try await Article.count(database)
        #expect(count == 0)
        await database.close()
    }
}
