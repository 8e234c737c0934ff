/// A list with nothing in it: says so, why, and what to do.
struct EmptyState: Component {
    let title: String
    let next: String
    var action: Link?

    var body: HTML {
        el(.div, .class("empty")) {
            el(.p, .class("empty-title")) { title }
            el(.p) { next }
            if let action { el(.p) { Button(action.text, to: action.address) } }
        }
    }
}
