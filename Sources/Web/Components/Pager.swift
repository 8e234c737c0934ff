/// Forward and back through a long list. Lists move by cursor: there are no page numbers, and nothing is
/// skipped when rows arrive meanwhile.
struct Pager: Component {
    let previous: String?
    let next: String?

    var body: HTML {
        if previous != nil || next != nil {
            el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) {
                if let previous { Button("← Plus récents", to: previous) }
                if let next { Button("Plus anciens →", to: next) }
            }
        }
    }
}
