/// A few numbers that matter now, large, each with its words and the place to act on it.
struct KeyFigures: Component {
    struct Entry {
        let value: String
        let label: String
        var hint: String?
        var address: String?
        var tone = Tone.neutral
    }

    let entries: [Entry]

    var body: HTML {
        el(.ul, .class("key-figures")) {
            for entry in entries {
                el(.li, .class("tone-\(entry.tone.rawValue)")) {
                    el(.strong) { entry.value }
                    el(.span, .class("key-label")) {
                        if let address = entry.address { Link(entry.label, to: address) } else { entry.label }
                    }
                    if let hint = entry.hint { el(.span, .class("hint")) { hint } }
                }
            }
        }
    }
}
