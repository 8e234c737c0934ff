/// A line of `schema_migration`.
struct MigrationRecord: Sendable {
    let number: Int
    let name: String
    let fingerprint: String

    init(_ migration: Migration, for engine: Engine) {
        number = migration.number
        name = migration.name
        fingerprint = migration.fingerprint(for: engine)
    }

    private init(_ row: Row) throws {
        number = try row.int("numero")
        name = try row.text("nom")
        fingerprint = try row.text("empreinte")
    }

    static func createTable(_ session: any Session) throws {
        try session.execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                numero BIGINT PRIMARY KEY CHECK (numero > 0),
                nom TEXT NOT NULL,
                empreinte TEXT NOT NULL,
                applique_le TEXT NOT NULL
            )
            """)
    }

    /// In order; empty in a database that was never migrated.
    static func read(_ session: any Session) throws -> [MigrationRecord] {
        guard try session.hasTable("schema_migration") else { return [] }
        return try session.rows("SELECT numero, nom, empreinte FROM schema_migration ORDER BY numero")
            .map(MigrationRecord.init)
    }

    func insert(_ session: any Session, at instant: String) throws {
        try session.execute(
            """
            INSERT INTO schema_migration (numero, nom, empreinte, applique_le)
            VALUES (\(number), \(name), \(fingerprint), \(instant))
            """)
    }
}
