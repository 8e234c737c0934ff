import Foundation
import Store
import TestSupport
import Testing

@Suite("PostgreSQL: what is foreseen travels together, and nobody waits for the end of a read")
struct PostgreSQLAheadTests {
    /// The second question was answered when the first one was, and not when it was asked.
    @Test func whatIsForeseenTravelsTogether() async throws {
        try await withDatabase(.postgresql, PostgreSQLTests.oneConnection()) { database in
            // Statements are prepared the first time, each by itself.
            _ = try await database.read { session in
                for _ in 0..<2 { _ = try session.rows("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS le") }
                return try session.rows("SELECT 1 AS un").count
            }
            let (second, between) = try await database.read { session in
                session.foresee { ahead in
                    _ = try ahead.rows("SELECT 1 AS un")
                    _ = try ahead.rows("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS le")
                }
                _ = try session.rows("SELECT 1 AS un")
                Thread.sleep(forTimeInterval: 0.2)
                let second = try session.value(Int.self, "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS le") ?? 0
                return (second, try session.value(Int.self, "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 0 AS le") ?? 0)
            }
            #expect(between - second >= 190)
        }
    }

    /// Whoever waited for a key asks again what they had foreseen: it may be why they waited.
    @Test func whoHoldsAKeyAsksAnew() async throws {
        try await withArticles(.postgresql) { database in
            async let first: Void = database.write { session in
                try session.lock(key: "article")
                _ = try session.rows("SELECT pg_sleep(0.5)")
                try session.execute(Article.insert(1, "a"))
            }
            try await Task.sleep(for: .milliseconds(150))
            let seen = try await database.write { session in
                session.foresee { _ = try $0.value(Int.self, "SELECT count(*) FROM article") }
                try session.lock(key: "article")
                return try session.value(Int.self, "SELECT count(*) FROM article")
            }
            try await first
            #expect(seen == 1)
        }
    }

    /// It ends the read as it would have ended it when asked, and the next one finds the connection as it should be.
    @Test func aWrongQuestionIsToldToWhoeverAsksNext() async throws {
        try await withArticles(.postgresql, PostgreSQLTests.oneConnection()) { database in
            try await database.write { try $0.execute(Article.insert(1, "a")) }
            // The first time its preparation comes between, and it is told at the end, though nobody asked it.
            for isAsked in [false, false, true] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.read { session in
                        session.foresee { ahead in
                            _ = try ahead.rows("SELECT nom FROM article")
                            _ = try ahead.rows("SELECT 1 / (id - 1) AS rien FROM article")
                        }
                        let name = try session.value(String.self, "SELECT nom FROM article")
                        return isAsked ? try session.value(String.self, "SELECT 1 / (id - 1) AS rien FROM article") : name
                    }
                }
                #expect(error?.code == "22012")
                let left = try await Article.count(database)
                #expect(left == 1)
            }
        }
    }

    /// Foreseeing may itself ask something, and be refused: the body that goes on all the same fails, as it would anywhere.
    @Test func whatIsAskedWhileForeseeingAndFails() async throws {
        try await withArticles(.postgresql, PostgreSQLTests.oneConnection()) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { session in
                    session.foresee { _ in _ = try session.rows("SELECT 1 / 0 AS rien") }
                    return 1
                }
            }
            #expect(error?.code == "22012")
            let left = try await Article.count(database)
            #expect(left == 0)
        }
    }

    /// What is left on its way by one read is read by what comes after, be it a read, a write or thousands of rows.
    @Test func whatComesAfterARead() async throws {
        try await withArticles(.postgresql, PostgreSQLTests.oneConnection()) { database in
            for id in 1...20 {
                let before = try await database.read { session in
                    session.foresee { _ = try $0.rows("SELECT 1 AS jamais_demande") }
                    return try session.value(Int.self, "SELECT count(*) FROM article")
                }
                #expect(before == (id - 1) * 2)
                try await database.write { try $0.execute(Article.insert(id, "n\(id)")) }
                _ = try await Article.count(database)
                try await database.write { session in
                    try session.append([[.int(Int64(1000 + id)), .text("m\(id)")]], to: BulkTable("article", ["id", "nom"]))
                }
            }
            _ = try await database.read { _ in 0 }
            _ = try await database.read { _ in 0 }
            try await database.write { _ in }
            #expect(try await Article.count(database) == 40)
        }
    }

    /// A body that fails leaves nothing behind, whatever it had foreseen.
    @Test func aReadThatFails() async throws {
        struct Elsewhere: Error {}
        try await withArticles(.postgresql, PostgreSQLTests.oneConnection()) { database in
            for _ in 0..<3 {
                await #expect(throws: Elsewhere.self) {
                    try await database.read { session in
                        session.foresee { _ = try $0.rows("SELECT count(*) FROM article") }
                        throw Elsewhere()
                    }
                }
                let left = try await Article.count(database)
                #expect(left == 0)
            }
        }
    }

    /// A connection cut behind a read whose end nobody waited for is replaced, and nobody notices.
    @Test func aConnectionCutBehindARead() async throws {
        try await withTestDatabase(.postgresql) { place in
            let database = try await place.open(PostgreSQLTests.oneConnection())
            try await database.write(Article.create)
            guard case .postgresql(let url) = place.location else { return }
            for id in 1...4 {
                #expect(try await Article.count(database) == id - 1)
                try PostgreSQLTests.cutOthers(url)
                if id.isMultiple(of: 2) { #expect(try await Article.count(database) == id - 1) }
                try await database.write { try $0.execute(Article.insert(id, "n\(id)")) }
            }
            await database.close()
        }
    }

    /// An idle connection holds no snapshot: it would keep dead rows from being swept for as long.
    @Test func nothingStaysOpenBehindARead() async throws {
        try await withTestDatabase(.postgresql) { place in
            let database = try await place.open(PostgreSQLTests.oneConnection())
            try await database.write(Article.create)
            _ = try await Article.count(database)
            let watch = try await place.open(PostgreSQLTests.oneConnection())
            var states: [String] = []
            for _ in 0..<100 where states != ["idle"] {
                try await Task.sleep(for: .milliseconds(20))
                states = try await watch.read { session in
                    try session.rows("SELECT state FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()").map { try $0.text("state") }
                }
            }
            #expect(states == ["idle"])
            await watch.close()
            await database.close()
        }
    }
}
