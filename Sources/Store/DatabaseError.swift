/// A refusal or a failure of the database, told apart by what the caller can do about it.
///
/// Its message never holds a value of a column: it may be logged. Constraint names follow PostgreSQL's default names
/// on both engines (`assure_pkey`, `assure_ins_key`), provided that a unique index is named after its columns in the
/// same way.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: Sendable, Hashable {
        /// A value that must be unique is already there; the constraint's name when the engine says it.
        case unique(String?)
        case foreignKey
        /// A CHECK refused the row; the constraint's name when it has one.
        case check(String?)
        /// NULL in a column that must have a value; the column's name.
        case notNull(String?)
        /// An UPDATE or DELETE on a table where nothing is ever edited or removed; the table's name.
        case appendOnly(String?)
        /// Another transaction was in the way: the whole body may be run again.
        case busy
        /// The connection was cut before COMMIT: nothing was saved.
        case connectionLost
        /// COMMIT was sent and its answer never came: saved or not, only the data can tell.
        case commitUnknown
        case diskFull
        case corrupt
        /// The statement ran longer than allowed and was stopped; nothing was saved.
        case timeout
        /// Too many requests are already waiting: come back later.
        case overloaded
        /// A write in a read, or a database that no longer accepts writes.
        case readOnly
        /// A number or a text that one of the two engines cannot store as it is.
        case invalidValue
        /// The database was closed by this program.
        case closed
        case other
    }

    public let kind: Kind
    /// What happened, in English, without any stored value.
    public let message: String
    /// What to do about it, when there is something to do.
    public let remedy: String?
    /// The engine's own code (SQLSTATE or SQLite's extended code), to look it up.
    public let code: String?

    public init(_ kind: Kind, _ message: String, remedy: String? = nil, code: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.code = code
    }

    /// Whether running the whole body again may succeed and cannot save twice.
    public var isRetryable: Bool { kind == .busy }

    public var description: String {
        [message, code.map { "[\($0)]" }, remedy.map { "— \($0)" }].compactMap { $0 }.joined(separator: " ")
    }
}
