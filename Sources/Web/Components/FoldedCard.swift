/// A titled block that stays folded until somebody wants to look inside.
struct FoldedCard: Component {
    let title: String
    let hint: String?
    let isOpen: Bool
    let content: HTML

    var body: HTML {
        el(.details, .class("card folded"), .open.when(isOpen)) {
            el(.summary) {
                el(.h2) { title }
                if let hint { el(.span, .class("hint")) { hint } }
            }
            content
        }
    }
}
