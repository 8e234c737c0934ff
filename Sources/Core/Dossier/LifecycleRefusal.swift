/// Why an event cannot happen now, with what can be done instead.
public struct LifecycleRefusal: Error, Sendable, Hashable {
    public let code: String
    public let message: String

    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
