/// The content of a form as a Swift value. Every property is optional, since a draft may be half filled.
public protocol FormContent: Sendable, Hashable {
    init()
    static var form: FormDefinition<Self> { get }
}
