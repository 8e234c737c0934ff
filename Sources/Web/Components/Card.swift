/// A block of a page under its own heading.
struct Card: Component {
    let title: String
    let hint: String?
    let content: HTML

    init(_ title: String, hint: String? = nil, @HTMLBuilder content: () -> HTML) {
        self.title = title
        self.hint = hint
        self.content = content()
    }

    var body: HTML {
        el(.section, .class("card")) {
            if !title.isEmpty { el(.h2) { title } }
            if let hint { el(.p, .class("hint")) { hint } }
            content
        }
    }
}
