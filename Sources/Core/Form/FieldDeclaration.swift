/// What a field is made of.
struct FieldParts<Root: Sendable>: Sendable {
    var descriptor: FieldDescriptor
    /// Reads a value that is there; anomalies carry paths relative to this field's own root.
    let read: @Sendable (inout Root, JSONValue) -> [Anomaly]
    let clear: @Sendable (inout Root) -> Void
    /// Nil when nothing was said.
    let write: @Sendable (Root) -> JSONValue?
    /// Nil when it is always shown.
    var isShown: (@Sendable (Root) -> Bool)?
    var prefill: (@Sendable (PrefillContext) -> JSONValue?)?
    var prefillSource = ""
}

/// The same, held once and never changed: whoever walks a form copies a reference.
final class FieldDeclaration<Root: Sendable>: Sendable {
    let parts: FieldParts<Root>
    let name: String
    let isRequired: Bool

    init(_ parts: FieldParts<Root>) {
        self.parts = parts
        name = parts.descriptor.name
        isRequired = parts.descriptor.isRequired
    }
}
