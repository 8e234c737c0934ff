public import Core

/// What a page's form sent: the form's own content, and beside it what the page added for itself.
public struct FormInput: Sendable, Hashable {
    /// Objects and arrays rebuilt from dotted names; texts as typed, blanks kept.
    public let content: JSONValue
    /// Names that begin with `_`: `_csrf`, `_cle`, `_revision`, `_action`.
    public let reserved: [String: String]

    public init(content: JSONValue, reserved: [String: String] = [:]) {
        self.content = content
        self.reserved = reserved
    }
}
