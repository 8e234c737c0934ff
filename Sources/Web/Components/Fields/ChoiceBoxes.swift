import Core

/// A few choices, all in sight. None is chosen beforehand unless there is a value.
struct ChoiceBoxes: Component {
    let frame: FieldFrame
    let choices: [Choice]
    let value: String

    var body: HTML {
        frame.aroundSet(isShort ? "set inline" : "set") {
            for (index, choice) in choices.enumerated() { option(choice, index) }
        }
    }

    /// The first box has the field's own id, so that links from the error summary land on it.
    private func option(_ choice: Choice, _ index: Int) -> HTML {
        let id = index == 0 ? frame.id : "\(frame.id)-\(index)"
        return el(.label, .class("check")) {
            leaf(.input, .type("radio"), .id(id), .name(frame.name), .value(choice.value),
                .checked.when(choice.value == value), .required.when(frame.isRequired))
            el(.span) {
                choice.label
                if let hint = choice.hint { el(.small, .class("hint")) { hint } }
            }
        }
    }

    private var isShort: Bool { choices.map(\.label.count).reduce(0, +) <= 90 && choices.count <= 4 }

    static let yesNo = [Choice(value: "oui", label: "Oui"), Choice(value: "non", label: "Non")]
}
