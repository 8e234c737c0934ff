import Foundation
import Store
import TestSupport
import Testing

@Suite("What is foreseen is answered as if it had not been")
struct ForeseeTests {
    private struct Elsewhere: Error {}

    @Test(arguments: Engine.tested)
    func itIsAnsweredWordForWordAndAsOftenAsAsked(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in for id in 1...5 { try session.execute(Article.insert(id, "n\(id)")) } }
            let found = try await database.read { session in
                session.foresee { ahead in
                    let answered = try [1, 2, 9].flatMap { try ahead.rows("SELECT nom FROM article WHERE id = \($0)") }
                    let counted = try ahead.value(Int.self, "SELECT count(*) FROM article")
                    #expect(answered.isEmpty && counted == nil)
                }
                return try [2, 3, 9, 1, 2].map { try session.value(String.self, "SELECT nom FROM article WHERE id = \($0)") ?? "-" }
                    + [String(session.value(Int.self, "SELECT count(*) FROM article") ?? 0)]
            }
            #expect(found == ["n2", "n3", "-", "n1", "n2", "5"])
        }
    }

    /// More than are ever left on their way, with answers too long for the buffers of the network.
    @Test(arguments: Engine.tested)
    func manyLongAnswers(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let long = [UInt8](repeating: 7, count: 300_000)
            try await database.write { session in
                for id in 1...9 { try session.execute("INSERT INTO article (id, nom, photo) VALUES (\(id), 'n', \(long))") }
            }
            let total = try await database.read { session in
                session.foresee { ahead in
                    for place in 0..<150 { _ = try ahead.rows("SELECT photo, \(place) AS place FROM article WHERE id = \(1 + place % 9)") }
                }
                return try (0..<150).reduce(0) { sum, place in
                    try sum + (session.first("SELECT photo, \(place) AS place FROM article WHERE id = \(1 + place % 9)")?.bytes("photo").count ?? 0)
                }
            }
            #expect(total == 150 * 300_000)
        }
    }

    /// Whichever way it changes or holds something.
    @Test(arguments: Engine.tested, 0..<5)
    func whoChangesSomethingAsksAnew(engine: Engine, way: Int) async throws {
        try await withArticles(engine) { database in
            let other = BulkTable("article", ["id", "nom"])
            try await database.write { try $0.execute(Article.insert(1, "a")) }
            let seen = try await database.write { session in
                session.foresee { _ = try $0.value(Int.self, "SELECT count(*) FROM article") }
                switch way {
                case 0: try session.execute(Article.insert(2, "b"))
                case 1: try session.post(Article.insert(2, "b"))
                case 2: try session.append([[.int(2), .text("b")]], to: other)
                case 3: try session.append((2...80).map { [.int(Int64($0)), .text("b\($0)")] }, to: other)
                default: _ = try session.rows("INSERT INTO article (id, nom) VALUES (2, 'b') RETURNING id")
                }
                return try session.value(Int.self, "SELECT count(*) FROM article")
            }
            #expect(seen == (way == 3 ? 80 : 2))
        }
    }

    /// What is not a question is never sent ahead: it would be done.
    @Test(arguments: Engine.tested)
    func nothingIsDoneAhead(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                session.foresee { _ = try $0.rows("INSERT INTO article (id, nom) VALUES (2, 'b') RETURNING id") }
                session.foresee { try $0.execute(Article.insert(3, "c")) }
                session.foresee { try $0.post(Article.insert(4, "d")) }
                session.foresee { try $0.append([[.int(5), .text("e")]], to: BulkTable("article", ["id", "nom"])) }
            }
            #expect(try await Article.count(database) == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func whatIsThrownWhileForeseeingIsNotHeard(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(1, "a")) }
            let seen = try await database.read { session in
                session.foresee { ahead in
                    _ = try ahead.rows("SELECT nom FROM article")
                    throw Elsewhere()
                }
                session.foresee { try $0.execute(Article.insert(2, "b")) }
                return try session.value(String.self, "SELECT nom FROM article")
            }
            #expect(seen == "a")
            #expect(try await Article.count(database) == 1)
        }
    }

    /// The form in which answers travel changes once a statement is known: what they say does not.
    @Test(arguments: Engine.tested)
    func theThirdAnswerIsTheFirst(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                try session.execute(
                    """
                    INSERT INTO article (id, nom, code, prix, vu, photo)
                    VALUES (\(Int64.min), \("l’été\n\\x41 👩🏽‍⚕️"), '', \(0.1), \(false), \([UInt8](0...255))), (\(Int64.max), 'b', NULL, NULL, NULL, NULL)
                    """)
            }
            let answers = try await database.read { session in
                try (0..<3).map { _ in try session.rows("SELECT a.*, vu AS encore, id / 3 AS tiers FROM article a ORDER BY id").map(\.values) }
            }
            #expect(answers[0] == answers[1] && answers[1] == answers[2])
            #expect(answers[2][0].prefix(4) == [.int(.min), .text("l’été\n\\x41 👩🏽‍⚕️"), .text(""), .double(0.1)])
        }
    }
}
