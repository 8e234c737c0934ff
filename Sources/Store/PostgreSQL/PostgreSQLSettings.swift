/// How the connections to PostgreSQL are run. Every wait has an end.
public struct PostgreSQLSettings: Sendable {
    /// Connections, one thread each. Measured on two cores: 8 serve better than 32.
    public var connections = 8
    /// Requests that may wait before others are refused.
    public var queueCapacity = 4_096
    /// How long a request may wait for its turn, a lost server included.
    public var patience: Duration = .seconds(10)
    /// The server stops a statement that runs longer.
    public var statementTimeout: Duration = .seconds(15)
    /// How much longer than `statementTimeout` an answer is awaited before the connection is given up: a server
    /// that is frozen, or cut off without a word, never answers.
    public var silenceTimeout: Duration = .seconds(5)
    public var connectTimeout: Duration = .seconds(5)
    /// Shown in `pg_stat_activity`.
    public var applicationName = "guichet"
    public var retry = RetryPolicy.standard

    public init() {}

    /// For migrations and other long acts: one connection, an hour for a statement.
    public static var longActs: PostgreSQLSettings {
        var settings = PostgreSQLSettings()
        settings.connections = 1
        settings.statementTimeout = .seconds(3_600)
        return settings
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
