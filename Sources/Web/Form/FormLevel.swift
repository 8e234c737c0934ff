import Core

/// The fields that stand together at one place of a form, with their values: what conditions speak of.
struct FormLevel {
    let fields: [FieldDescriptor]
    /// Empty at the top, `employeur.` in a group, `periodes.0.` in a row.
    let prefix: String
    let content: JSONValue

    func path(_ field: FieldDescriptor) -> String { prefix + field.name }

    func value(_ field: FieldDescriptor) -> JSONValue? { content[field.name] }

    func condition(of field: FieldDescriptor) -> ShownWhen? {
        field.condition.map {
            ShownWhen(
                words: "À remplir si \(words(of: $0)).", json: JSONWriter.text($0.json), scope: prefix, holds: holds($0))
        }
    }

    /// Days between two dates are offered where a last day, `fin…`, follows its first day, `debut…`.
    func period(endingWith field: FieldDescriptor) -> PeriodHelper? {
        guard case .date = field.control, field.name.hasPrefix("fin"),
            let first = fields.first(where: { $0.name == "debut" + field.name.dropFirst(3) && $0.control == .date })
        else { return nil }
        return PeriodHelper(first: FieldFrame.id(of: path(first)), last: FieldFrame.id(of: path(field)))
    }

    /// The same judgement the script makes on the boxes of the page.
    private func holds(_ condition: ConditionDescriptor) -> Bool {
        switch condition {
        case .oneOf(let name, let values): content[name].map { values.contains(FormRenderer.boxText($0)) } ?? false
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        }
    }

    private func words(of condition: ConditionDescriptor) -> String {
        switch condition {
        case .oneOf(let name, let values):
            let asked = fields.first { $0.name == name }
            let shown = values.map { "«\u{A0}\(asked?.control.label(of: $0) ?? $0)\u{A0}»" }
            return "«\u{A0}\(asked?.label ?? name)\u{A0}» est \(shown.joined(separator: " ou "))"
        case .all(let parts): return parts.map(words).joined(separator: ", et si ")
        case .any(let parts): return parts.map(words).joined(separator: ", ou si ")
        }
    }
}

extension Control {
    /// What people read for a value of this control.
    fileprivate func label(of value: String) -> String? {
        switch self {
        case .choice(let choices): choices.first { $0.value == value }?.label
        case .check, .yesNo: value == "oui" ? "Oui" : "Non"
        default: nil
        }
    }
}
