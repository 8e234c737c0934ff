/// Where the data is: `sqlite:/var/lib/guichet/guichet.db` or `postgres://account@host/database`.
public enum DatabaseLocation: Sendable, Hashable {
    case sqlite(path: String)
    case postgresql(url: String)

    /// - Throws: ``DatabaseLocationError`` saying what to write instead.
    public init(_ text: String) throws {
        let trimmed = text.trimmingPrefix(while: \.isWhitespace)
        if trimmed.hasPrefix("sqlite:") {
            let path = String(trimmed.dropFirst("sqlite:".count).trimmingPrefix("//"))
            guard !path.isEmpty, path != ":memory:" else { throw DatabaseLocationError.noPath }
            guard !path.hasSuffix("/") else { throw DatabaseLocationError.folder(path) }
            self = .sqlite(path: path)
        } else if trimmed.hasPrefix("postgres://") || trimmed.hasPrefix("postgresql://") {
            self = .postgresql(url: String(trimmed))
        } else {
            throw DatabaseLocationError.unknownScheme(trimmed.prefix { $0 != ":" && $0 != "/" }.description)
        }
    }

    public var engine: Engine {
        switch self {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }
}

/// Printing a location never shows a password.
extension DatabaseLocation: CustomStringConvertible {
    public var description: String {
        switch self {
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgresql(let url):
            let withoutQuery = url.prefix { $0 != "?" }
            guard let at = withoutQuery.lastIndex(of: "@"), let scheme = withoutQuery.firstRange(of: "://") else {
                return String(withoutQuery)
            }
            return withoutQuery[..<scheme.upperBound] + "…" + withoutQuery[at...]
        }
    }
}
