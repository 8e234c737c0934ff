/// What the fund may grant otherwise than it was asked: one choice of the form, among the values of the law of the day. The
/// content that was deposited is not touched; what was granted stands beside it, and is what the dossier changes at the desk.
public struct Accordable<Content: Sendable>: Sendable {
    /// The form's field: `dureeDemandee`.
    public let field: String
    /// What is granted, as both sides read it: « Durée accordée ».
    public let label: String
    /// The words of the law for this content on a day; empty when only what was asked can be granted.
    let values: @Sendable (Content, LocalDate) -> [String]

    public init(_ field: String, label: String, values: @escaping @Sendable (Content, LocalDate) -> [String]) {
        (self.field, self.label, self.values) = (field, label, values)
    }
}

/// The same for one content on one day, as the engine and the doors use it.
public struct AccordPossible: Sendable, Hashable {
    public let field: String
    public let label: String
    /// What was asked; nil when the form left it blank.
    public let asked: String?
    public let choices: [Choice]

    public func label(of value: String?) -> String? { choices.first { $0.value == value }?.label ?? value }
}

extension Accordable where Content: FormContent {
    func possible(_ content: Content, _ raw: JSONValue, on day: LocalDate) -> AccordPossible? {
        let words = values(content, day)
        guard !words.isEmpty, let descriptor = Content.form.fields.map(\.descriptor).first(where: { $0.name == field }), case .choice(let all) = descriptor.control
        else { return nil }
        let asked = raw[field]?.string
        // What was asked can always be granted, whatever the law has become since.
        return AccordPossible(field: field, label: label, asked: asked, choices: all.filter { words.contains($0.value) || $0.value == asked })
    }
}
