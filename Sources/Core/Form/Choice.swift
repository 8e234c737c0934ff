/// One entry of a closed list: the word programs use and the label people read.
public struct Choice: Sendable, Hashable {
    public let value: String
    public let label: String
    public let hint: String?

    public init(value: String, label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// A closed list written as an enum: `enum Nature: String, ClosedChoice { case initial, prolongation … }`.
public protocol ClosedChoice: FieldValue, RawRepresentable, CaseIterable where RawValue == String {
    /// What people read, in French.
    var label: String { get }
    var hint: String? { get }
}

extension ClosedChoice {
    public var hint: String? { nil }

    public static func read(_ raw: JSONValue) throws(FieldFault) -> Self {
        guard case .string(let word) = raw, let value = Self(rawValue: word) else {
            throw FieldFault("choix", "n’est pas dans la liste. Choisissez parmi : \(allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return value
    }

    public var json: JSONValue { .string(rawValue) }
    public var shown: String { label }

    public static var control: Control {
        .choice(allCases.map { Choice(value: $0.rawValue, label: $0.label, hint: $0.hint) })
    }
}
