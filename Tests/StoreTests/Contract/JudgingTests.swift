import Store
import Synchronization
import TestSupport
import Testing

@Suite("What is judged, and then written")
struct JudgingTests {
    private struct Change: Error, Equatable {}

    /// Takes the number after the last, under the key that guards it.
    private static let takeNext: @Sendable (any Session) throws -> Int = { session in
        try session.lock(key: "suivant")
        let next = try (session.value(Int.self, "SELECT max(id) FROM article") ?? 0) + 1
        try session.post(Article.insert(next, "n\(next)"))
        return next
    }

    @Test(arguments: Engine.tested)
    func whatIsJudgedIsWrittenAndWhatFollowsSeesIt(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let answer = try await database.write(
                judging: { session in
                    let before = try session.value(Int.self, "SELECT count(*) FROM rayon") ?? -1
                    try session.post(Article.insert(1, "a"))
                    try session.append([[.int(2), .text("b")]], to: BulkTable("article", ["id", "nom"]))
                    return before
                },
                then: { before, session in
                    let changed = try session.execute("UPDATE article SET prix = \(before) WHERE id IN (1, 2)")
                    return "\(before) \(changed)"
                })
            #expect(answer == "0 2")
            let count = try await Article.count(database)
            #expect(count == 2)
        }
    }

    @Test(arguments: Engine.tested)
    func nothingStaysOfWhatFailsAfterwards(engine: Engine) async throws {
        try await withArticles(engine) { database in
            await #expect(throws: Change()) {
                try await database.write(judging: { try $0.post(Article.insert(1, "a")) }, then: { _, _ in throw Change() })
            }
            await #expect(throws: Change()) {
                try await database.write(judging: { try $0.post(Article.insert(1, "a")); throw Change() }, then: { _, _ in })
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write(judging: { try $0.post(Article.insert(1, "a")); try $0.post(Article.insert(1, "b")) }, then: { _, _ in })
            }
            #expect(error?.kind == .unique("article_pkey"))
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    /// A hundred at once each take the number after the last: the key makes sure that no two take the same.
    @Test(arguments: Engine.tested)
    func nobodyJudgesByWhatIsNoLongerSo(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let numbers = await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try? await database.write(judging: Self.takeNext, then: { next, _ in next })
                    }
                }
                return await group.reduce(into: [Int?]()) { $0.append($1) }
            }
            #expect(numbers.compactMap { $0 }.sorted() == Array(1...100))
        }
    }

    /// Whoever writes in the ordinary way under the same key counts too.
    @Test(arguments: Engine.tested)
    func thoseWhoWriteInTheOrdinaryWayAreSeenToo(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let numbers = await withTaskGroup(of: Int?.self) { group in
                for turn in 0..<100 {
                    group.addTask {
                        if turn % 3 == 0 { return try? await database.write(Self.takeNext) }
                        return try? await database.write(judging: Self.takeNext, then: { next, _ in next })
                    }
                }
                return await group.reduce(into: [Int?]()) { $0.append($1) }
            }
            #expect(numbers.compactMap { $0 }.sorted() == Array(1...100))
        }
    }

    /// A body that reads what it wrote, counts, asks for rows back, or swallows a refusal: the result is the same.
    @Test(arguments: Engine.tested)
    func whatCannotBeJudgedBesideIsRunAllTheSame(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let seen = try await database.write(
                judging: { session in
                    try session.post(Article.insert(1, "a"))
                    return try session.value(Int.self, "WITH tous AS (SELECT id FROM article) SELECT count(*) FROM tous") ?? -1
                }, then: { seen, _ in seen })
            #expect(seen == 1)
            let counted = try await database.write(judging: { try $0.execute(Article.insert(2, "b")) }, then: { count, _ in count })
            #expect(counted == 1)
            let back = try await database.write(
                judging: { try $0.value(Int.self, "INSERT INTO article (id, nom) VALUES (3, 'c') RETURNING id") }, then: { id, _ in id })
            #expect(back == 3)
            let swallowed = try await database.write(judging: { (try? $0.execute(Article.insert(4, "d"))) ?? -1 }, then: { count, _ in count })
            #expect(swallowed == 1)
            let count = try await Article.count(database)
            #expect(count == 4)
        }
    }

    /// A body that swallows what was refused it and then refuses by itself was misled: the writer's answer counts.
    @Test(arguments: Engine.tested)
    func aRefusalThatFollowsFromARefusalIsNotBelieved(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let answer = try await database.write(
                judging: { session in
                    guard (try? session.execute(Article.insert(1, "a"))) == 1 else { throw Change() }
                    return "written"
                }, then: { answer, _ in answer })
            #expect(answer == "written")
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }
}
