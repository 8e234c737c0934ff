internal import GRDB

/// The settings of the writing connection as the engine reports them, and what is wrong with them.
struct SQLiteState: Sendable {
    var synchronous: Int
    var foreignKeys: Bool
    var journalMode: String
    var version: Int

    init(synchronous: Int, foreignKeys: Bool, journalMode: String, version: Int) {
        self.synchronous = synchronous
        self.foreignKeys = foreignKeys
        self.journalMode = journalMode
        self.version = version
    }

    init(_ database: GRDB.Database) throws {
        synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
        foreignKeys = try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? false
        journalMode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "?"
        let text = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "0"
        version = Self.number(text)
    }

    func findings() -> [StartupFinding] {
        var findings: [StartupFinding] = []
        if synchronous < 2 {
            findings.append(StartupFinding(
                id: "sqlite.synchronous", weight: .refusal,
                what: "synchronous is \(synchronous), not 2 (FULL): a power cut could lose acknowledged deposits",
                remedy: "use the SQLite of the system unmodified; report this build"))
        }
        if !foreignKeys {
            findings.append(StartupFinding(
                id: "sqlite.foreign_keys", weight: .refusal, what: "foreign keys are not enforced",
                remedy: "use an SQLite built without SQLITE_OMIT_FOREIGN_KEY"))
        }
        if journalMode != "wal" {
            findings.append(StartupFinding(
                id: "sqlite.journal_mode", weight: .refusal,
                what: "the journal mode is \(journalMode), not wal",
                remedy: "put the file on a local disk: WAL does not work on a network share"))
        }
        if version < 3_051_003 {
            findings.append(StartupFinding(
                id: "sqlite.wal_reset", weight: .notice,
                what: "this SQLite (\(version)) precedes 3.51.3: two processes that checkpoint may corrupt the file",
                remedy: "never open the file with another program; Guichet holds a lock and checkpoints alone"))
        }
        return findings
    }

    /// `3.40.1` is 3040001, as in `sqlite3_libversion_number()`.
    static func number(_ version: String) -> Int {
        version.split(separator: ".").prefix(3).reduce(0) { $0 * 1_000 + (Int($1) ?? 0) }
    }
}
