/// One line: text, telephone, address, number. The kind tells a phone which keyboard to show.
struct TextBox: Component {
    enum Kind { case text, telephone, email, postcode, integer, date }

    let frame: FieldFrame
    let value: String
    var kind = Kind.text
    /// Longest accepted text, in characters. Not enforced by the browser: a cut paste would go unseen.
    var longest: Int?

    var body: HTML {
        frame.around(width) {
            leaf(.input, with: [type] + frame.attributes + [.value(value), .autocomplete("off")] + keyboard)
        }
    }

    private var type: Attribute {
        switch kind {
        case .telephone: .type("tel")
        case .email: .type("email")
        default: .type("text")
        }
    }

    private var keyboard: [Attribute] {
        switch kind {
        case .postcode, .integer: [.inputmode("numeric")]
        default: []
        }
    }

    private var width: StaticString {
        switch kind {
        case .postcode, .integer: "narrow"
        case .telephone, .date: "medium"
        case .text where (longest ?? 200) <= 20: "medium"
        default: "line"
        }
    }
}
