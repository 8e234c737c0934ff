/// The name of a table, column, index or trigger, written in the program and nowhere else.
///
/// It is always emitted between double quotes, so that no name can end the identifier. Write names in lower case:
/// PostgreSQL folds unquoted names to lower case, and both spellings must meet.
public struct SQLIdentifier: ExpressibleByStringLiteral, Sendable, Hashable {
    /// The bare name, without quotes.
    public let name: String

    public init(stringLiteral value: StaticString) {
        name = value.description
    }

    private init(name: String) {
        self.name = name
    }

    /// `trace` + `_append_only`, for names derived from a table's.
    public func suffixed(_ suffix: StaticString) -> SQLIdentifier {
        SQLIdentifier(name: name + suffix.description)
    }

    var quoted: String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}
