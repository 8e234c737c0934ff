internal import Foundation
internal import GRDB

/// Opening the file with the settings that durability and privacy require.
enum SQLiteOpening {
    static func pool(at path: String, settings: SQLiteSettings, journal: SQLiteJournal) throws -> DatabasePool {
        SQLiteLibrary.prepare
        try createPrivately(path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(settings))
            try pool.writeWithoutTransaction {
                try makeDurable($0)
                journal.attach(to: $0)
            }
            return pool
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, remedy: "check that \(path) is a database of Guichet and can be written to")
        }
    }

    /// A connection that only reads, for one thread.
    static func reader(at path: String, settings: SQLiteSettings) throws -> DatabaseQueue {
        var configuration = configuration(settings)
        configuration.journalMode = .default
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Health data: the file is its owner's alone. SQLite gives its `-wal` and `-shm` the same mode.
    private static func createPrivately(_ path: String) throws {
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw DatabaseError(
                .other, "cannot open \(path): \(String(cString: strerror(errno)))",
                remedy: "let the account that runs Guichet write to the file and its folder")
        }
        Foundation.close(file)
    }

    private static func configuration(_ settings: SQLiteSettings) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.foreignKeysEnabled = true
        // Those of copies and inspections; whoever asks through the desk is read for by a thread with a connection of its own.
        configuration.maximumReaderCount = 1
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            SQLiteLibrary.steadyPlans(database.sqliteConnection)
            let isReader = database.configuration.readonly
            // Only the writer checkpoints, when SQLiteJournal says so; no memory map (both belong to the WAL-reset corruption).
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            try database.execute(sql: "PRAGMA mmap_size = 0")
            try database.execute(sql: "PRAGMA cache_size = -\(isReader ? settings.cacheKiB / 4 : settings.cacheKiB)")
            // What is deleted is overwritten; sorts never spill personal data into a temporary folder.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // Without it, INSERT OR REPLACE removes rows without waking the append-only triggers.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        return configuration
    }

    /// GRDB lowers `synchronous` to NORMAL after the configuration has run: FULL is set here, and read back.
    private static func makeDurable(_ database: GRDB.Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let refusals = try SQLiteState(database).findings().filter { $0.weight == .refusal }
        guard refusals.isEmpty else { throw StartupRefused(findings: refusals) }
    }
}
