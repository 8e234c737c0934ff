/// A PostgreSQL server: several connections, a thread each, one queue for all.
public final class PostgreSQLDatabase: Database {
    public var engine: Engine { .postgresql }

    private let url: String
    private let settings: PostgreSQLSettings
    private let queue: WorkQueue
    private let threads = WorkerThreads()

    /// Opens the pool. Nothing is contacted here: the threads connect, and go on trying. Use ``DatabaseLocation``
    /// to learn at once of a wrong address.
    /// - Parameter url: `postgres://account:password@host:5432/database`, as libpq reads it.
    public init(url: String, settings: PostgreSQLSettings = PostgreSQLSettings()) {
        self.url = url
        self.settings = settings
        queue = WorkQueue(capacity: settings.queueCapacity, patience: settings.patience)
        for number in 1...max(1, settings.connections) {
            threads.start(named: "postgresql-\(number)") { [queue] in
                PostgreSQLWorker(url: url, settings: settings, queue: queue).run()
            }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await settings.retry.run { [queue] in try await queue.submit(.write, body) }
    }

    @discardableResult
    public func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        try await write { try finish(body($0), $0) }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await settings.retry.run { [queue] in try await queue.submit(.read, body) }
    }

    public var waiting: Int { queue.count }

    public var load: DatabaseLoad {
        DatabaseLoad(queues: [queue.load("toutes", connections: max(1, settings.connections))], refusesWrites: false)
    }

    public func copy(to path: String) async throws {
        throw DatabaseError(
            .other, "PostgreSQL is not copied by Guichet", remedy: "use pg_basebackup with the archive of its log, or pgBackRest: see docs/operations.md")
    }

    public func inspect() async throws -> [String] {
        throw DatabaseError(.other, "PostgreSQL is not inspected by Guichet", remedy: "use pg_amcheck --heapallindexed")
    }

    public func startupFindings() async throws -> [StartupFinding] {
        try await read { try PostgreSQLState($0).findings() }
    }

    public func tidy() async throws {
        // VACUUM runs in no transaction, and may take longer than a request is allowed: a connection of its own. After many rows
        // came or went at once, plans made by what was there before are slow for minutes: it counts them again.
        var patient = settings
        patient.statementTimeout = .seconds(3600)
        let (url, settings) = (url, patient)
        try await onOwnThread { _ = try PostgreSQLConnection(url: url, settings: settings).command("VACUUM (ANALYZE)") }
    }

    public func close() async {
        queue.close(threads: max(1, settings.connections))
        await threads.join()
    }

    deinit {
        queue.close(threads: max(1, settings.connections))
    }
}
