import Store
import TestSupport
import Testing

@Suite("What is stored comes back the same, on both engines")
struct ValueTests {
    @Test(arguments: Engine.tested)
    func everyKindOfValue(engine: Engine) async throws {
        let photo = [UInt8](0...255)
        let nom = "Ærø – l’été à Saint-Étienne 👩🏽‍⚕️ \\ ' \" $1 \\x41"
        try await withArticles(engine) { database in
            try await database.write { session in
                try session.execute(
                    """
                    INSERT INTO article (id, nom, code, prix, vu, photo)
                    VALUES (\(Int64.max), \(nom), \(nil as String?), \(0.1), \(true), \(photo))
                    """)
                try session.execute("INSERT INTO article (id, nom, prix, photo) VALUES (2, '', \(72.0), \([UInt8]()))")
            }
            let rows = try await database.read { try $0.rows("SELECT * FROM article ORDER BY id DESC") }
            #expect(try rows[0].int64("id") == .max)
            #expect(try rows[0].text("nom") == nom)
            #expect(try rows[0].optionalText("code") == nil)
            #expect(try rows[0].double("prix") == 0.1)
            #expect(try rows[0].bool("vu"))
            #expect(try rows[0].bytes("photo") == photo)
            #expect(try rows[1].text("nom") == "")
            #expect(try rows[1].double("prix") == 72)
            #expect(try rows[1].optionalBool("vu") == nil)
            #expect(try rows[1].bytes("photo") == [])
        }
    }

    @Test(arguments: Engine.tested)
    func whatOneEngineWouldAlterIsRefused(engine: Engine) async throws {
        try await withArticles(engine) { database in
            for statement: SQL in [Article.insert(1, "a\u{0}b"), "UPDATE article SET prix = \(Double.nan)"] {
                await #expect(throws: DatabaseError.self) { try await database.write { try $0.execute(statement) } }
            }
            let count = try await Article.count(database)
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.tested)
    func listsSumsAndTypesThatVary(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                for id in 1...5 { try session.execute(Article.insert(id, "n\(id)", code: id == 3 ? nil : "c")) }
                // The same text with an integer, a double and a NULL: three plans on PostgreSQL.
                try session.execute("UPDATE article SET prix = \(1) WHERE id = 1")
                try session.execute("UPDATE article SET prix = \(2.5) WHERE id = 2")
                try session.execute("UPDATE article SET prix = \(nil as Double?) WHERE id = 3")
            }
            try await database.read { session in
                let found = try session.rows("SELECT id FROM article WHERE id IN \(sql: .list([2, 4, 9])) ORDER BY id")
                #expect(try found.map { try $0.int("id") } == [2, 4])
                #expect(try session.rows("SELECT id FROM article WHERE id IN \(sql: .list([Int]()))").isEmpty)
                #expect(try session.value(Int.self, "SELECT sum(id) FROM article") == 15)
                #expect(try session.value(Double.self, "SELECT sum(prix) FROM article") == 3.5)
                #expect(try session.value(Int.self, "SELECT max(id) FROM article WHERE id > \(10)") == nil)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func countsOfChanges(engine: Engine) async throws {
        try await withArticles(engine) { database in
            let counts = try await database.write { session in
                [
                    try session.execute(Article.insert(1, "a")), try session.execute(Article.insert(2, "b")),
                    try session.execute("UPDATE article SET vu = TRUE"),
                    try session.execute("CREATE TABLE autre (id BIGINT PRIMARY KEY)"),
                    try session.execute("DELETE FROM article WHERE id = \(7)"),
                ]
            }
            #expect(counts == [1, 1, 2, 0, 0])
        }
    }
}
