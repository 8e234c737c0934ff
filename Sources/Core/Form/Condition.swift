/// When a field is shown: written once, evaluated on typed content by the server and on the boxes of
/// the page by the browser.
public struct Condition<Root: Sendable>: Sendable {
    public let descriptor: ConditionDescriptor
    let holds: @Sendable (Root) -> Bool

    /// Holds when the field has one of the values.
    public static func `is`<Value: FieldValue>(
        _ name: String, _ path: any KeyPath<Root, Value?> & Sendable, _ values: Value...
    ) -> Condition {
        Condition(
            descriptor: .oneOf(field: name, values: values.map { $0.json.conditionWord }),
            holds: { root in root[keyPath: path].map(values.contains) ?? false })
    }

    public static func all(_ conditions: Condition...) -> Condition {
        Condition(descriptor: .all(conditions.map(\.descriptor)), holds: { root in conditions.allSatisfy { $0.holds(root) } })
    }

    public static func any(_ conditions: Condition...) -> Condition {
        Condition(descriptor: .any(conditions.map(\.descriptor)), holds: { root in conditions.contains { $0.holds(root) } })
    }
}

/// A condition as data, for pages and for the API's documentation.
public indirect enum ConditionDescriptor: Sendable, Hashable {
    case oneOf(field: String, values: [String])
    case all([ConditionDescriptor])
    case any([ConditionDescriptor])

    public var json: JSONValue {
        switch self {
        case .oneOf(let field, let values): ["champ": .string(field), "parmi": .array(values.map(JSONValue.string))]
        case .all(let parts): ["tous": .array(parts.map(\.json))]
        case .any(let parts): ["un": .array(parts.map(\.json))]
        }
    }
}

extension JSONValue {
    /// The value as a page's box sends it.
    var conditionWord: String {
        switch self {
        case .string(let text): text
        case .bool(let truth): truth ? "oui" : "non"
        case .int(let number): String(number)
        default: ""
        }
    }
}
