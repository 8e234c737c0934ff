/// Something wrong in how the desk is set up, found at start: which thing, what is wrong, how to mend it.
public struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
    public let id: String
    public let what: String
    public let remedy: String

    public init(_ id: String, _ what: String, remedy: String) {
        self.id = id
        self.what = what
        self.remedy = remedy
    }

    public var description: String { "[\(id)] \(what)\n  → \(remedy)" }
}
