/// What one connection, one address and all of them together may hold of the desk, and for how long.
///
/// Every limit has a value: a limit that is nought or less is a mistake of whoever wrote it, and the desk does not open.
public struct ConnectionLimits: Sendable, Hashable {
    /// Connections in all; one more is answered 503.
    public var connections = 2_048
    /// Connections of one address. Every browser of a hospital may come from one.
    public var perAddress = 256
    /// Addresses that speak for many others (the reverse proxy): the cap of one address is not theirs.
    public var proxies: Set<String> = ["127.0.0.1", "::1"]
    /// From its first byte, a head is whole within this many seconds.
    public var headSeconds = 5
    /// A new connection sends its first byte, and one kept open its next request, within this many seconds.
    public var firstByteSeconds = 10
    public var idleSeconds = 60
    /// A body is whole within this many seconds of waiting for it.
    public var bodySeconds = 60
    /// After the first seconds, a body that is waited for comes at this many bytes a second at least, on average.
    public var bodyRate = 2_048
    /// An answer that waits for its reader leaves at this many bytes a second at least.
    public var answerRate = 1_024

    public init() {}

    /// Seconds given to a body before its rate counts, and over which the rate of an answer is measured.
    static let patience = 10

    /// What cannot be meant, in words for whoever set it.
    public var mistakes: [String] {
        let values: KeyValuePairs = [
            "--connections": connections, "--connections-per-address": perAddress, "--head-seconds": headSeconds,
            "--first-byte-seconds": firstByteSeconds, "--idle-seconds": idleSeconds, "--body-seconds": bodySeconds,
            "--body-rate": bodyRate, "--answer-rate": answerRate,
        ]
        return values.filter { $0.value <= 0 }.map { "\($0.key): a limit is 1 or more; there is no “unlimited”." }
    }
}
