import Desk
import Foundation
import Store

/// Databases with the whole schema and nobody in it, made once and copied: to run every migration for each test took longer than the
/// tests themselves.
actor MigratedTemplate {
    static let shared = MigratedTemplate()

    private var file: Task<Data, any Error>?
    private var database: Task<String, any Error>?

    /// The bytes of the embedded database.
    func bytes() async throws -> Data {
        let task = file ?? Task { try await Self.makeFile() }
        file = task
        return try await task.value
    }

    /// The name of the database in the test cluster: that of its migrations, so that runs on one cluster share it.
    func name(in cluster: String) async throws -> String {
        let task = database ?? Task { try await Self.makeDatabase(in: cluster) }
        database = task
        return try await task.value
    }

    private static func makeFile() async throws -> Data {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.file("modele.db")
        try await migrate(.sqlite(path: path))
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private static func makeDatabase(in cluster: String) async throws -> String {
        let steps = Schema.migrations.map { "\($0.number) \($0.fingerprint(for: .postgresql))" }.joined(separator: "\n")
        let name = "modele_" + Digest.of(steps).prefix(32)
        let administration = try PostgreSQLConnection(url: cluster)
        // What another run of the same schema left there serves.
        if try administration.command("SELECT 1 FROM pg_database WHERE datname = '\(name)'") == "SELECT 1" { return name }
        let draft = "modele_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try administration.command("CREATE DATABASE \(draft) ENCODING 'UTF8' TEMPLATE template0")
        try await migrate(.postgresql(url: TestDatabase.address(of: draft, in: cluster)))
        do { try administration.command("ALTER DATABASE \(draft) RENAME TO \(name)") } catch {
            // Another process made the same meanwhile.
            try administration.command("DROP DATABASE \(draft) WITH (FORCE)")
            guard try administration.command("SELECT 1 FROM pg_database WHERE datname = '\(name)'") == "SELECT 1" else { throw error }
        }
        return name
    }

    /// Closed at the end: it is whole by itself, and nobody stands in the way of a copy.
    private static func migrate(_ location: DatabaseLocation) async throws {
        let database = try await location.open(.forTests)
        do { try await Migrator(Schema.migrations).migrate(database) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
