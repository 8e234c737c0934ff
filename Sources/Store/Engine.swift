/// The two databases that Guichet runs on. A statement is written once, in the SQL common to both;
/// what differs is in `Dialect/`, one file per difference.
public enum Engine: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The embedded default: one machine, one process, one file.
    case sqlite
    /// For several machines: the state is in the server alone. Version 15 or later.
    case postgresql

    public var description: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgresql: "PostgreSQL"
        }
    }
}
