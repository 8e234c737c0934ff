public import Foundation

/// Brings the schema forward, one transaction per migration, and never backward.
///
/// Several processes may migrate at once: each step is decided under a lock, after looking again.
public struct Migrator: Sendable {
    private let migrations: [Migration]
    private let now: @Sendable () -> Date

    /// - Throws: ``MigrationError/misnumbered(expected:found:)``.
    public init(_ migrations: [Migration], now: @escaping @Sendable () -> Date = { Date() }) throws {
        for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
            throw MigrationError.misnumbered(expected: index + 1, found: migration.number)
        }
        self.migrations = migrations
        self.now = now
    }

    /// Applies what is missing.
    /// - Returns: what was applied by this call.
    /// - Throws: ``MigrationError``, ``DatabaseError``; the migrations already applied stay.
    @discardableResult
    public func migrate(_ database: any Database) async throws -> [Migration] {
        var applied: [Migration] = []
        while let migration = try await step(database) { applied.append(migration) }
        return applied
    }

    /// What this program knows and the database does not have yet.
    /// - Throws: ``MigrationError/changed(number:name:)`` or ``MigrationError/gap(number:)``. A newer database is not an
    ///   error here: versions n and n+1 of the program serve together during an upgrade.
    public func pending(_ database: any Database) async throws -> [Migration] {
        try await database.read { session in
            let record = try MigrationRecord.read(session)
            try check(record, for: session.engine)
            return Array(migrations.dropFirst(record.count))
        }
    }

    /// The number of the last migration applied; nought in a database that was never migrated.
    /// - Throws: ``DatabaseError``.
    public static func last(_ session: any Session) throws -> Int {
        try MigrationRecord.read(session).last?.number ?? 0
    }

    private func step(_ database: any Database) async throws -> Migration? {
        let instant = now().formatted(.iso8601)
        return try await database.write { session in
            try session.lock(key: "schema_migration")
            try MigrationRecord.createTable(session)
            let record = try MigrationRecord.read(session)
            try check(record, for: session.engine)
            if let newer = record.first(where: { $0.number > migrations.count }) {
                throw MigrationError.newerDatabase(number: newer.number, name: newer.name)
            }
            guard let next = migrations.dropFirst(record.count).first else { return nil }
            for statement in next.statements(session.engine) { try session.execute(statement) }
            try MigrationRecord(next, for: session.engine).insert(session, at: instant)
            return next
        }
    }

    private func check(_ record: [MigrationRecord], for engine: Engine) throws {
        for (index, applied) in record.enumerated() {
            guard applied.number == index + 1 else { throw MigrationError.gap(number: index + 1) }
            guard index < migrations.count else { continue }
            guard applied.fingerprint == migrations[index].fingerprint(for: engine) else {
                throw MigrationError.changed(number: applied.number, name: applied.name)
            }
        }
    }
}
