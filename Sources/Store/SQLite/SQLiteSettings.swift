/// How the embedded database is run. The defaults are for a server with a few gigabytes of memory.
public struct SQLiteSettings: Sendable {
    /// Connections that read beside the writer.
    public var readers = 4
    /// Writes that share one COMMIT at most.
    public var batch = 256
    /// Requests that may wait before others are refused.
    public var queueCapacity = 4_096
    /// How long a request may wait for its turn.
    public var patience: Duration = .seconds(10)
    /// Page cache of the writer, in KiB; each reader has a quarter of it.
    public var cacheKiB = 65_536
    public var retry = RetryPolicy.standard

    public init() {}
}
