/// Fields that are rarely needed, folded away; open when one of them holds something or is at fault.
struct SecondaryFields: Component {
    let count: Int
    let isOpen: Bool
    let content: HTML

    var body: HTML {
        el(.details, .class("secondary"), .open.when(isOpen)) {
            el(.summary) { count == 1 ? "Autre précision, si besoin" : "Autres précisions, si besoin (\(count))" }
            el(.div, .class("fields")) { content }
        }
    }
}
