/// Everything the doors need to know of a field, whatever type it has in Swift.
public struct FieldDescriptor: Sendable, Hashable {
    /// Its key on the wire, stable for ever: `debut`.
    public let name: String
    /// What people read: « Premier jour d’arrêt ».
    public let label: String
    public internal(set) var hint: String?
    /// A well-formed value, shown to people and to programs.
    public internal(set) var example: String?
    public internal(set) var control: Control
    public internal(set) var isRequired = false
    public internal(set) var category = DataCategory.administratif
    /// Shown, and asked for, only when this holds.
    public internal(set) var condition: ConditionDescriptor?
    /// Tucked away on the page until asked for: rarely needed.
    public internal(set) var isSecondary = false
    /// Written by the desk itself, from what the other fields say: shown, never asked.
    public internal(set) var isComputed = false
}
