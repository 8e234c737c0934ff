import Foundation
import Store
import TestSupport
import Testing

@Suite("Several at once")
struct ConcurrencyTests {
    /// Twelve workers, forty rows: each row is taken once.
    @Test(arguments: Engine.tested)
    func noTwoWorkersTakeTheSameRow(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await database.write { session in
                try session.execute("CREATE TABLE file_attente (id BIGINT PRIMARY KEY, preneur BIGINT)")
                for id in 1...40 { try session.execute("INSERT INTO file_attente (id) VALUES (\(id))") }
            }
            let taken = try await withThrowingTaskGroup(of: [Int].self) { group in
                for worker in 1...12 { group.addTask { try await Self.takeAll(worker, from: database) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.sorted() == Array(1...40))
        }
    }

    private static func takeAll(_ worker: Int, from database: any Database) async throws -> [Int] {
        var taken: [Int] = []
        while let id = try await database.write({ session in
            try session.value(
                Int.self,
                """
                UPDATE file_attente SET preneur = \(worker) WHERE id = (
                    SELECT id FROM file_attente WHERE preneur IS NULL ORDER BY id LIMIT 1\(sql: session.skipLocked))
                RETURNING id
                """)
        }) { taken.append(id) }
        return taken
    }

    /// Read, then write what follows from it: only the lock keeps two from writing the same number.
    @Test(arguments: Engine.tested)
    func aLockGuardsWhatNoConstraintCan(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await database.write { try $0.execute("CREATE TABLE numero (n BIGINT)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...20 {
                    group.addTask {
                        try await database.write { session in
                            try session.lock(key: "numero")
                            let last = try session.value(Int.self, "SELECT max(n) FROM numero") ?? 0
                            Thread.sleep(forTimeInterval: 0.002)
                            try session.execute("INSERT INTO numero (n) VALUES (\(last + 1))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.value(Int.self, "SELECT count(DISTINCT n) FROM numero") } == 20)
        }
    }

    /// A read sees one state from its first statement to its last.
    @Test(arguments: Engine.tested)
    func aReadIsOneSnapshot(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let (before, after) = try await database.read { session in
                let before = try session.value(Int.self, "SELECT count(*) FROM article")
                let written = DispatchSemaphore(value: 0)
                Task {
                    _ = try? await database.write { try $0.execute(Article.insert(1, "a")) }
                    written.signal()
                }
                #expect(written.wait(timeout: .now() + 5) == .success)
                return (before, try session.value(Int.self, "SELECT count(*) FROM article"))
            }
            #expect(before == 0 && after == 0)
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func aFullQueueSaysSo(engine: Engine) async throws {
        var options = DatabaseOptions.forTests
        options.sqlite.queueCapacity = 2
        options.postgresql.queueCapacity = 2
        options.postgresql.connections = 1
        try await withArticles(engine, options) { database in
            let (begun, begins) = AsyncStream<Void>.makeStream()
            let release = DispatchSemaphore(value: 0)
            let holder = Task {
                try await database.write { _ in
                    begins.yield()
                    _ = release.wait(timeout: .now() + 10)
                }
            }
            for await _ in begun { break }
            let refused = await withTaskGroup(of: Bool.self) { group in
                for id in 1...10 {
                    group.addTask {
                        do {
                            try await database.write { try $0.execute(Article.insert(id, "n\(id)")) }
                            return false
                        } catch { return (error as? DatabaseError)?.kind == .overloaded }
                    }
                }
                var refused = 0
                for await isRefused in group {
                    if isRefused { refused += 1 }
                    if refused == 8 { release.signal() }
                }
                return refused
            }
            try await holder.value
            #expect(refused == 8)
            let count = try await Article.count(database)
            #expect(count == 2)
        }
    }
}
