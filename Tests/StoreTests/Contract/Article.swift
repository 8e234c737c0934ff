import Store
import TestSupport

/// The table of the contract tests, with one constraint of each kind.
enum Article {
    static func create(_ session: any Session) throws {
        try session.execute("CREATE TABLE rayon (id BIGINT PRIMARY KEY)")
        try session.execute(
            """
            CREATE TABLE article (
                id BIGINT PRIMARY KEY, nom TEXT NOT NULL, code TEXT, prix DOUBLE PRECISION, vu BOOLEAN,
                photo \(sql: ColumnType.bytes.sql(for: session.engine)), rayon BIGINT REFERENCES rayon (id),
                UNIQUE (nom, code), CONSTRAINT article_prix_check CHECK (prix >= 0)
            )
            """)
    }

    static func insert(_ id: Int, _ nom: String, code: String? = "c") -> SQL {
        "INSERT INTO article (id, nom, code) VALUES (\(id), \(nom), \(code))"
    }

    static func count(_ database: any Database) async throws -> Int {
        try await database.read { try $0.value(Int.self, "SELECT count(*) FROM article") ?? -1 }
    }
}

/// A fresh database with the table.
func withArticles(
    _ engine: Engine, _ options: DatabaseOptions = .forTests, _ body: (any Database) async throws -> Void
) async throws {
    try await withDatabase(engine, options) { database in
        try await database.write(Article.create)
        try await body(database)
    }
}
