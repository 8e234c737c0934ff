import Store
import TestSupport
import Testing

@Suite("Rows that are added together, be they one or hundreds")
struct AppendTests {
    private static let table = BulkTable("article", ["id", "nom", "code", "prix", "vu", "photo"])

    private static func rows(_ ids: ClosedRange<Int>) -> BulkRows {
        var rows = BulkRows()
        for id in ids {
            rows.begin()
            rows.int(Int64(id))
            rows.text("n°\(id)\t\\N 'été'")
            rows.text(id.isMultiple(of: 2) ? "c" : nil)
            rows.double(id.isMultiple(of: 3) ? nil : Double(id) / 8)
            rows.bool(id.isMultiple(of: 2))
            if id.isMultiple(of: 5) { rows.null() } else { rows.blob([0, UInt8(id % 256), 255]) }
        }
        return rows
    }

    @Test(arguments: Engine.tested, [1, 2, 3, 16, 31, 63, 64, 65, 200])
    func theyComeBackTheSame(engine: Engine, count: Int) async throws {
        try await withArticles(engine) { database in
            let within = try await database.write { session in
                try session.append(Self.rows(1...count), to: Self.table)
                try session.execute("UPDATE article SET nom = nom || '!' WHERE id = \(count)")
                return try session.value(Int.self, "SELECT count(*) FROM article")
            }
            #expect(within == count)
            let found = try await database.read { try $0.rows("SELECT * FROM article ORDER BY id") }
            for (row, id) in zip(found, 1...) {
                #expect(try row.text("nom") == "n°\(id)\t\\N 'été'" + (id == count ? "!" : ""))
                #expect(try row.optionalText("code") == (id.isMultiple(of: 2) ? "c" : nil))
                #expect(try row.value("prix") == (id.isMultiple(of: 3) ? .null : .double(Double(id) / 8)))
                #expect(try row.bool("vu") == id.isMultiple(of: 2))
                #expect(try row.value("photo") == (id.isMultiple(of: 5) ? .null : .blob([0, UInt8(id % 256), 255])))
            }
            #expect(found.count == count)
        }
    }

    /// Whether the error comes at once or at COMMIT, it means what it was said to mean, and nothing is kept.
    @Test(arguments: Engine.tested, [1, 40, 100])
    func aRefusedRowUndoesThemAll(engine: Engine, count: Int) async throws {
        try await withArticles(engine) { database in
            try await database.write { try $0.execute(Article.insert(count, "déjà")) }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.append(Self.rows(1...count), to: Self.table) { DatabaseError(.readOnly, "said: \($0.message)") }
                }
            }
            #expect(error?.kind == .readOnly && error?.message.hasPrefix("said: ") == true)
            let left = try await Article.count(database)
            #expect(left == 1)
        }
    }

    /// An error of what went before is not theirs to explain.
    @Test(arguments: Engine.tested, [2, 100])
    func whatWasWrongBeforeIsToldAsItIs(engine: Engine, count: Int) async throws {
        try await withArticles(engine) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.post(Article.insert(900, "a"))
                    try session.post(Article.insert(900, "b"))
                    try session.append(Self.rows(1...count), to: Self.table) { DatabaseError(.readOnly, "said: \($0.message)") }
                }
            }
            #expect(error?.kind == .unique("article_pkey"))
        }
    }
}
