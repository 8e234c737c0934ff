import Core

/// Calling back at another moment: the usual ones at one press, or any other. It stands in a form of its own.
struct CallBack: Component {
    /// « Demande à être rappelé : »
    let label: String
    /// Usual moments that are still ahead and within the hours of calls.
    let quick: [(String, Instant)]
    /// Said in place of them when none is left today.
    let folded: String
    let typed: FormInput?
    let anomalies: [Anomaly]

    var body: HTML {
        if !quick.isEmpty {
            el(.div, .class("actions")) {
                el(.span) { label }
                for (words, moment) in quick { Button(words, .secondary, sends: ("rappel", moment.iso)) }
            }
        }
        el(.details, .class("secondary"), .open.when(anomalies.contains { $0.field == "rappel" })) {
            el(.summary) { quick.isEmpty ? folded : "À un autre moment" }
            el(.div, .class("fields")) {
                FieldFrame(name: "rappelLe", label: "Jour et heure", errors: anomalies.messages(at: "rappel")).moment(typed?.text("rappelLe") ?? "")
                el(.div, .class("go")) { Button("Rappeler alors", .secondary) }
            }
        }
    }
}

private extension FieldFrame {
    /// A day and an hour, in Paris, in the browser's own box.
    func moment(_ value: String) -> HTML {
        around("line") { leaf(.input, with: [Attribute("type", "datetime-local")] + attributes + [.value(value)]) }
    }
}
