import Core

/// Many choices, in a drop-down list that opens on « nothing chosen ».
struct ChoiceList: Component {
    let frame: FieldFrame
    let choices: [Choice]
    let value: String

    var body: HTML {
        frame.around("line") {
            el(.select, with: frame.attributes) {
                el(.option, .value("")) { "Choisir…" }
                for choice in choices { option(choice) }
                if isForeign { el(.option, .value(value), .selected) { value } }
            }
        }
    }

    private func option(_ choice: Choice) -> HTML {
        el(.option, .value(choice.value), .selected.when(choice.value == value)) { choice.label }
    }

    /// Something that is no choice was sent: it is shown back beside its fault rather than silently dropped.
    private var isForeign: Bool { !value.isEmpty && !choices.contains { $0.value == value } }
}
