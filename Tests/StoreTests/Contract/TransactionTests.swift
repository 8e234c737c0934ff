import Store
import Synchronization
import TestSupport
import Testing

@Suite("All or nothing, and nobody is told “saved” for nothing")
struct TransactionTests {
    private struct Change: Error, Equatable { var reason = "d’avis" }

    @Test(arguments: Engine.tested)
    func theBodysOwnErrorUndoesEverythingAndComesBack(engine: Engine) async throws {
        try await withArticles(engine) { database in
            await #expect(throws: Change()) {
                try await database.write { session in
                    try session.execute(Article.insert(1, "a"))
                    throw Change()
                }
            }
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    /// Fifty at once, every fifth against the UNIQUE constraint: they share commits, not fates.
    @Test(arguments: Engine.tested)
    func failuresAreToldApart(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(0, "pris")) }
            let failed = await withTaskGroup(of: Int?.self) { group in
                for id in 1...50 {
                    group.addTask {
                        do {
                            try await database.write { session in
                                try session.execute("INSERT INTO rayon (id) VALUES (\(id))")
                                try session.execute(Article.insert(id, id % 5 == 0 ? "pris" : "n\(id)"))
                            }
                            return nil
                        } catch let error as DatabaseError where error.kind == .unique("article_nom_code_key") {
                            return id
                        } catch {
                            return -id
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let id = $1 { $0.append(id) } }.sorted()
            }
            #expect(failed == Array(stride(from: 5, through: 50, by: 5)))
            let count = try await Article.count(database)
            #expect(count == 41)
            #expect(try await database.read { try $0.value(Int.self, "SELECT count(*) FROM rayon") } == 40)
        }
    }

    @Test(arguments: Engine.tested)
    func anErrorThatTheBodySwallowsStillFails(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.execute(Article.insert(1, "a"))
                    _ = try? session.execute(Article.insert(1, "b"))
                }
            }
            #expect(error?.kind == .unique("article_pkey"))
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func aDeferredConstraintSpeaksAtCommitAndHurtsNobodyElse(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write {
                try $0.execute("CREATE TABLE lien (id BIGINT PRIMARY KEY, rayon BIGINT NOT NULL REFERENCES rayon (id) DEFERRABLE INITIALLY DEFERRED)")
            }
            let saved = await withTaskGroup(of: Bool.self) { group in
                for id in 1...20 {
                    group.addTask {
                        let outcome: Void? = try? await database.write { session in
                            try session.execute("INSERT INTO lien (id, rayon) VALUES (\(id), \(id))")
                            if id % 4 != 0 { try session.execute("INSERT INTO rayon (id) VALUES (\(id))") }
                        }
                        return outcome != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(saved == 15)
            #expect(try await database.read { try $0.value(Int.self, "SELECT count(*) FROM lien") } == 15)
        }
    }

    @Test(arguments: Engine.tested)
    func aReadCannotWrite(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.execute(Article.insert(1, "a")) }
            }
            #expect(error?.kind == .readOnly)
        }
    }

    @Test(arguments: Engine.tested)
    func aConflictRunsTheWholeBodyAgain(engine: Engine) async throws {
        var options = DatabaseOptions.forTests
        let pauses = Mutex([Int]())
        let retry = RetryPolicy(attempts: 3) { run in
            pauses.withLock { $0.append(run) }
            return .zero
        }
        options.sqlite.retry = retry
        options.postgresql.retry = retry
        try await withArticles(engine, options) { database in
            let runs = Atomic(0)
            try await database.write { session in
                try session.execute(Article.insert(1, "a"))
                if runs.add(1, ordering: .relaxed).newValue < 3 { throw DatabaseError(.busy, "conflit") }
            }
            let count = try await Article.count(database)
            #expect(count == 1)
            await #expect(throws: DatabaseError(.busy, "toujours")) {
                try await database.write { _ in throw DatabaseError(.busy, "toujours") }
            }
            #expect(pauses.withLock { $0 } == [2, 3, 2, 3])
        }
    }

    @Test(arguments: Engine.tested)
    func aTaskCancelledBeforeItsTurnDoesNothing(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await database.write { try $0.execute(Article.insert(1, "a")) }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func afterClosingNothingIsAccepted(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await database.ping()
            await database.close()
            let error = await #expect(throws: DatabaseError.self) { try await database.ping() }
            #expect(error?.kind == .closed)
        }
    }
}
