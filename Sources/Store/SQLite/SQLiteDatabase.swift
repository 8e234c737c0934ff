internal import GRDB
import Synchronization

/// The embedded database: one file, one process, one writer thread that shares its commits, a few readers.
public final class SQLiteDatabase: Database {
    private let isClosed = Mutex(false)
    public var engine: Engine { .sqlite }

    private let path: String
    private let settings: SQLiteSettings
    private let lock: SQLiteFileLock
    private let pool: DatabasePool
    private let readers: [DatabaseQueue]
    private let journal: SQLiteJournal
    private let writes: WorkQueue
    private let reads: WorkQueue
    private let threads = WorkerThreads()
    /// The commit of the writer, open to the faults that tests inject.
    package let health: SQLiteHealth
    /// What the writer held, for those who judge beside it.
    package let holds = SQLiteHolds()

    /// Opens the file, creating it (readable by its owner alone) if it does not exist. Blocks for a few milliseconds.
    /// - Throws: ``DatabaseError`` with its remedy: already open elsewhere, not writable, not a database, or
    ///   `synchronous=FULL` not obtained.
    public init(path: String, settings: SQLiteSettings = SQLiteSettings()) throws {
        self.path = path
        self.settings = settings
        lock = try SQLiteFileLock(for: path)
        journal = SQLiteJournal(settings)
        pool = try SQLiteOpening.pool(at: path, settings: settings, journal: journal)
        readers = try (0..<max(1, settings.readers)).map { _ in try SQLiteOpening.reader(at: path, settings: settings) }
        writes = WorkQueue(capacity: settings.queueCapacity, patience: settings.patience)
        reads = WorkQueue(capacity: settings.queueCapacity, patience: settings.patience)
        health = SQLiteHealth()
        let writer = SQLiteWriter(pool: pool, queue: writes, batch: settings.batch, health: health, journal: journal, holds: holds)
        threads.start(named: "sqlite-writer") { writer.run() }
        for (number, connection) in readers.enumerated() {
            let reader = SQLiteReader(connection: connection, queue: reads)
            threads.start(named: "sqlite-reader-\(number + 1)") { reader.run() }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await settings.retry.run { [writes] in try await writes.submit(.write, body) }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await settings.retry.run { [reads] in try await reads.submit(.read, body) }
    }

    public var waiting: Int { writes.count + reads.count }

    public var load: DatabaseLoad {
        DatabaseLoad(
            queues: [writes.load("ecriture", connections: 1), reads.load("lecture", connections: readers.count)],
            refusesWrites: health.refusal != nil)
    }

    public func startupFindings() async throws -> [StartupFinding] {
        try await onOwnThread { [pool] in
            try pool.writeWithoutTransaction { try SQLiteState($0).findings() }
        }
    }

    public func copy(to path: String) async throws {
        try await onOwnThread { [pool] in try SQLiteCopy.write(pool, to: path) }
    }

    public func inspect() async throws -> [String] {
        try await onOwnThread { [pool] in
            do { return try pool.read(SQLiteCopy.inspect) } catch { throw DatabaseError.translated(error) }
        }
    }

    public func tidy() async throws {
        try await onOwnThread { [pool] in
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
    }

    public func close() async {
        writes.close(threads: 1)
        reads.close(threads: readers.count)
        await threads.join()
        // A second close finds the pool closed, and GRDB would use a connection that is no more.
        guard isClosed.withLock({ closed in defer { closed = true }; return !closed }) else { return }
        for reader in readers { try? reader.close() }   // they read: there is nothing to lose
        // The journal goes into the file, which is then whole by itself: a copy of it needs nothing beside it.
        try? await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try? pool.close()   // nothing is waiting to be saved: every commit was already durable
        lock.release()
    }

    deinit {
        writes.close(threads: 1)
        reads.close(threads: readers.count)
    }
}
