import Store
import TestSupport
import Testing

/// Engines remember what a statement's columns are called. What they remember must not outlive the statement.
@Suite("Columns are those of the statement that runs, not of one that ran before") struct ChangedColumnsTests {
    @Test("A column more, another name, on the very same words", arguments: Engine.tested)
    func alteredTable(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(1, "a")) }
            func columns() async throws -> [String] {
                try await database.read { session in try session.rows("SELECT * FROM article").flatMap { $0.columns.names.sorted() } }
            }
            func written() async throws -> [String] {
                try await database.write { session in try session.rows("SELECT * FROM article").flatMap { $0.columns.names.sorted() } }
            }
            let before = ["code", "id", "nom", "photo", "prix", "rayon", "vu"]
            for _ in 0..<3 {
                #expect(try await columns() == before)
                #expect(try await written() == before)
            }
            try await database.write { try $0.execute("ALTER TABLE article ADD COLUMN reserve BIGINT") }
            for _ in 0..<3 {
                #expect(try await columns() == (before + ["reserve"]).sorted())
                #expect(try await written() == (before + ["reserve"]).sorted())
            }
            try await database.write { try $0.execute("ALTER TABLE article RENAME COLUMN reserve TO stock") }
            for _ in 0..<3 {
                #expect(try await columns() == (before + ["stock"]).sorted())
                #expect(try await written() == (before + ["stock"]).sorted())
            }
        }
    }

    @Test("More statements than an engine keeps, met again in another order", arguments: Engine.tested)
    func manyStatements(engine: Engine) async throws {
        // Ten columns each time, one name of two for each: only their names tell two statements apart.
        let names = [("a0", "b0"), ("a1", "b1"), ("a2", "b2"), ("a3", "b3"), ("a4", "b4"), ("a5", "b5"), ("a6", "b6"), ("a7", "b7"), ("a8", "b8"), ("a9", "b9")]
        let columns: [(SQL, SQL)] = [
            ("0 AS a0", "0 AS b0"), ("1 AS a1", "1 AS b1"), ("2 AS a2", "2 AS b2"), ("3 AS a3", "3 AS b3"), ("4 AS a4", "4 AS b4"),
            ("5 AS a5", "5 AS b5"), ("6 AS a6", "6 AS b6"), ("7 AS a7", "7 AS b7"), ("8 AS a8", "8 AS b8"), ("9 AS a9", "9 AS b9"),
        ]
        try await withDatabase(engine) { database in
            try await database.write { session in
                for turn in Array(0..<1_024) + Array((0..<1_024).reversed()) {
                    let isSecond = (0..<10).map { turn >> $0 & 1 == 1 }
                    let chosen = zip(columns, isSecond).map { $1 ? $0.1 : $0.0 }
                    let row = try #require(try session.first("SELECT \(sql: chosen.joined(separator: ", "))"))
                    #expect(row.columns.names == zip(names, isSecond).map { $1 ? $0.1 : $0.0 })
                }
            }
        }
    }
}
