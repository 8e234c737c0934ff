/// A database location that cannot be read, with what to write instead.
public enum DatabaseLocationError: Error, Sendable, Hashable, CustomStringConvertible {
    case noPath
    case folder(String)
    /// Only what precedes the first colon is kept: the rest may hold a password.
    case unknownScheme(String)

    public var description: String {
        switch self {
        case .noPath:
            "the database location has no file — write for example sqlite:/var/lib/guichet/guichet.db"
        case .folder(let path):
            "the database location \(path) is a folder — add the name of the file: sqlite:\(path)guichet.db"
        case .unknownScheme(let scheme):
            "“\(scheme)” is not a kind of database — write sqlite:PATH or postgres://ACCOUNT@HOST/DATABASE"
        }
    }
}
