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
    /// Pages of the journal that the writer copies into the file as soon as they are there, while nobody waits.
    public var calmCheckpointPages = 100
    /// With fewer waiting requests than this, nobody is made to wait longer by it.
    public var calmQueue = 1
    /// Pages of the journal that are copied however many requests wait: 8,000 are 32 MB.
    public var checkpointPages = 8_000
    public var retry = RetryPolicy.standard

    public init() {}
}
