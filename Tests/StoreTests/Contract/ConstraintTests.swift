import Store
import TestSupport
import Testing

@Suite("The schema's refusals are told apart, alike on both engines")
struct ConstraintTests {
    static let refusals: [(SQL, DatabaseError.Kind)] = [
        (Article.insert(1, "autre"), .unique("article_pkey")),
        (Article.insert(2, "a"), .unique("article_nom_code_key")),
        ("INSERT INTO article (id, nom, rayon) VALUES (3, 'c', 99)", .foreignKey),
        ("INSERT INTO article (id, nom, prix) VALUES (4, 'd', -1)", .check("article_prix_check")),
        ("INSERT INTO article (id) VALUES (5)", .notNull("nom")),
    ]

    @Test(arguments: Engine.tested)
    func eachKindOfRefusal(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(1, "a")) }
            for (statement, kind) in Self.refusals {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.execute(statement) }
                }
                #expect(error?.kind == kind)
            }
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func anErrorNeverQuotesAValue(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(1, "confidentiel")) }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute(Article.insert(2, "confidentiel")) }
            }
            #expect(error.map { "\($0)".contains("confidentiel") } == false)
        }
    }

    @Test(arguments: Engine.tested)
    func appendOnlyTablesRefuseEveryChange(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                for statement in AppendOnly.triggers(on: "article", for: engine) { try session.execute(statement) }
                try session.execute(Article.insert(1, "a"))
            }
            var attempts: [SQL] = ["UPDATE article SET nom = 'b'", "DELETE FROM article", "DELETE FROM article WHERE id = \(1)"]
            switch engine {
            case .sqlite: attempts.append("INSERT OR REPLACE INTO article (id, nom) VALUES (1, 'b')")
            case .postgresql: attempts.append("TRUNCATE article")
            }
            for attempt in attempts {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.execute(attempt) }
                }
                #expect(error?.kind == .appendOnly("article"))
            }
            #expect(try await database.read { try $0.value(String.self, "SELECT nom FROM article") } == "a")
        }
    }
}
