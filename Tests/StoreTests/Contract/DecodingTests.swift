import Store
import TestSupport
import Testing

@Suite("Rows become values, and an error names the column")
struct DecodingTests {
    private enum Code: String, Decodable { case c, d }

    private struct Line: Decodable, Equatable {
        enum CodingKeys: String, CodingKey { case id, nom, code, prix, seen = "vu", photo }
        var id: Int
        var nom: String
        var code: Code?
        var prix: Double
        var seen: Bool
        var photo: [UInt8]?
    }

    @Test(arguments: Engine.tested)
    func aStructureAndItsOptionals(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { session in
                try session.execute(
                    "INSERT INTO article (id, nom, code, prix, vu, photo) VALUES (1, 'a', 'c', 3, TRUE, \([1, 2] as [UInt8]))")
                try session.execute("INSERT INTO article (id, nom, prix, vu) VALUES (2, 'b', 0.5, FALSE)")
            }
            let lines = try await database.read { session in
                let all = try session.all(Line.self, "SELECT * FROM article ORDER BY id")
                return all.map { "\($0.id) \($0.nom) \($0.code?.rawValue ?? "-") \($0.prix) \($0.seen) \($0.photo ?? [])" }
            }
            #expect(lines == ["1 a c 3.0 true [1, 2]", "2 b - 0.5 false []"])
        }
    }

    @Test(arguments: Engine.tested)
    func faultsNameTheirColumn(engine: Engine) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(1, "a", code: nil)) }
            let row = try #require(try await database.read { try $0.first("SELECT id, nom, code FROM article") })
            #expect(throws: ColumnError(column: "prix", problem: .missing)) { try row.double("prix") }
            #expect(throws: ColumnError(column: "prix", problem: .missing)) { try row.decode(Line.self) }
            #expect(throws: ColumnError(column: "nom", problem: .expected("integer", found: "text"))) { try row.int("nom") }
            #expect(throws: ColumnError(column: "code", problem: .expected("text", found: "null"))) { try row.text("code") }
        }
    }

    private struct WithOptional: Decodable { var absente: String? }

    @Test(arguments: Engine.tested)
    func aForgottenColumnIsNotAMissingValue(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: ColumnError(column: "absente", problem: .missing)) {
                try await database.read { _ = try $0.first(WithOptional.self, "SELECT 1 AS autre") }
            }
        }
    }
}
