/// A value that both engines can bind and return.
public enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    /// Finite only: SQLite would turn a NaN into NULL without a word.
    case double(Double)
    /// Comes back from SQLite as `.int(0)` or `.int(1)`: read it with ``Row/bool(_:)``.
    case bool(Bool)
    /// Without U+0000, which PostgreSQL cannot store.
    case text(String)
    case blob([UInt8])

    /// The name of the case, for error messages: a value itself never enters a message.
    var typeName: String {
        switch self {
        case .null: "null"
        case .int: "integer"
        case .double: "double"
        case .bool: "boolean"
        case .text: "text"
        case .blob: "bytes"
        }
    }

    /// Refuses what one of the two engines would silently alter.
    func checked() throws -> SQLValue {
        switch self {
        case .double(let number) where !number.isFinite:
            throw DatabaseError(.invalidValue, "a number that is not finite cannot be stored")
        case .text(let text) where text.utf8.contains(0):
            throw DatabaseError(.invalidValue, "a text with the character U+0000 cannot be stored")
        default: return self
        }
    }
}
