/// Something about the database that whoever starts the program must know.
public struct StartupFinding: Sendable, Hashable, CustomStringConvertible {
    public enum Weight: String, Sendable, Hashable {
        /// Serving would risk losing or corrupting what was acknowledged: refuse to start.
        case refusal
        /// Worth a line in the log; serving is safe.
        case notice
    }

    /// Stable, for tests and documentation: `sqlite.synchronous`, `postgresql.fsync`…
    public let id: String
    public let weight: Weight
    /// What was found.
    public let what: String
    /// What to do about it.
    public let remedy: String

    public init(id: String, weight: Weight, what: String, remedy: String) {
        self.id = id
        self.weight = weight
        self.what = what
        self.remedy = remedy
    }

    public var description: String { "\(weight) \(id): \(what) — \(remedy)" }
}

/// The refusals that stopped an opening, all at once.
public struct StartupRefused: Error, Sendable, CustomStringConvertible {
    public let findings: [StartupFinding]

    public var description: String {
        "the database is not safe to serve from:\n" + findings.map { "  \($0)" }.joined(separator: "\n")
    }
}
