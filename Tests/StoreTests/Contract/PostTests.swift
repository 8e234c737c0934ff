import Store
import TestSupport
import Testing

@Suite("What is sent without waiting")
struct PostTests {
    private struct Change: Error, Equatable {}

    @Test(arguments: Engine.tested)
    func whatIsPostedIsThereForTheNextStatementAndForEverybodyAfterwards(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let within = try await database.write { session in
                try session.post(Article.insert(1, "a"))
                try session.post(Article.insert(2, "b"))
                let seen = try session.value(Int.self, "SELECT count(*) FROM article")
                try session.post("UPDATE article SET prix = 3 WHERE id = 2")
                try session.execute("UPDATE article SET prix = prix + 1 WHERE id = 2")
                return seen
            }
            #expect(within == 2)
            let price = try await database.read { try $0.value(Double.self, "SELECT prix FROM article WHERE id = 2") }
            #expect(price == 4)
        }
    }

    /// More than are ever left on their way together, each with a value too long for one packet.
    @Test(arguments: Engine.tested)
    func hundredsMayBePosted(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let long = String(repeating: "é", count: 20_000)
            try await database.write { session in
                for id in 1...300 { try session.post(Article.insert(id, "n\(id)", code: long)) }
            }
            let count = try await Article.count(database)
            #expect(count == 300)
            #expect(try await database.read { try $0.value(Int.self, "SELECT count(*) FROM article WHERE code = \(long)") } == 300)
        }
    }

    /// Its error comes at once or at COMMIT, and is that of the statement: what was posted after it is not done either.
    @Test(arguments: Engine.tested)
    func whatIsRefusedEndsTheTransaction(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.post(Article.insert(1, "a"))
                    try session.post(Article.insert(1, "b"))
                    try session.post(Article.insert(2, "c"))
                }
            }
            #expect(error?.kind == .unique("article_pkey"))
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    /// Also when somebody waits for a later statement and catches the error.
    @Test(arguments: Engine.tested)
    func whatIsRefusedStaysRefused(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try? session.post("INSERT INTO article (id, nom, prix) VALUES (1, 'a', -1)")
                    _ = try? session.rows("SELECT 1")
                    try? session.execute(Article.insert(2, "b"))
                }
            }
            #expect(error?.kind == .check("article_prix_check"))
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func anErrorIsReadAsItsStatementSays(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.post(Article.insert(1, "a"))
                    try session.post(Article.insert(1, "b"), reading: { DatabaseError(.readOnly, "lu : \($0.kind)") })
                    try session.post(Article.insert(2, "c"))
                }
            }
            #expect(error?.kind == .readOnly)
        }
    }

    @Test(arguments: Engine.tested)
    func aBodyThatThrowsTakesBackWhatItPosted(engine: Engine) async throws {
        try await withArticles(engine) { database in
            await #expect(throws: Change()) {
                try await database.write { session in
                    try session.post(Article.insert(1, "a"))
                    throw Change()
                }
            }
            // Its own error is told, whatever else was on its way.
            await #expect(throws: Change()) {
                try await database.write { session in
                    try? session.post(Article.insert(2, "b"))
                    try? session.post(Article.insert(2, "c"))
                    throw Change()
                }
            }
            try await database.write { try $0.post(Article.insert(3, "d")) }
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }

    /// Rows by the thousand do not travel with single statements: what was posted before them is there first.
    @Test(arguments: Engine.tested)
    func whatIsPostedComesBeforeABulk(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                try session.post("INSERT INTO rayon (id) VALUES (7)")
                try session.append([[.int(1), .text("a"), .int(7)], [.int(2), .text("b"), .int(7)]], to: BulkTable("article", ["id", "nom", "rayon"]))
                try session.post(Article.insert(3, "c"))
            }
            let count = try await Article.count(database)
            #expect(count == 3)
        }
    }

    /// Ten at once on few connections: a transaction never reads the answers of another.
    @Test(arguments: Engine.tested)
    func manyAtOnceDoNotMixTheirAnswers(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let seen = await withTaskGroup(of: Bool.self) { group in
                for id in 1...200 {
                    group.addTask {
                        let name = try? await database.write { session in
                            try session.post(Article.insert(id, "n\(id)"))
                            if id % 7 == 0 { try session.post(Article.insert(id, "encore")) }
                            return try session.value(String.self, "SELECT nom FROM article WHERE id = \(id)")
                        }
                        return name == (id % 7 == 0 ? nil : "n\(id)")
                    }
                }
                return await group.reduce(true) { $0 && $1 }
            }
            #expect(seen)
            let count = try await Article.count(database)
            #expect(count == 200 - 28)
        }
    }
}
