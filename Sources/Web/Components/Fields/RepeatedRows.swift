/// The same fields several times. Without script, one more row is asked of the server by a button; with
/// it, rows come and go at once.
struct RepeatedRows: Component {
    let frame: FieldFrame
    /// « période »: what one row is.
    let item: String
    let maximum: Int
    let rows: [HTML]
    /// A blank row whose names hold `__i__` where the number goes.
    let blank: HTML

    var body: HTML {
        frame.aroundSet("group rows") {
            el(.div, .class("row-list"), Attribute("data-rows", frame.name), Attribute("data-maximum", String(maximum)),
                Attribute("data-item", item)) {
                for (index, content) in rows.enumerated() { row(content, number: String(index + 1)) }
            }
            el(.template, Attribute("data-row-of", frame.name)) { row(blank, number: "__n__") }
            el(.p) {
                el(.button, .type("submit"), .class("button secondary"), .name("_action"), .value("ajouter:\(frame.name)"),
                    .formnovalidate, Attribute("data-add-row", frame.name), .disabled.when(frame.isDisabled || rows.count >= maximum)) {
                    "Ajouter : \(item)"
                }
            }
        }
    }

    private func row(_ content: HTML, number: String) -> HTML {
        el(.div, .class("row"), Attribute("role", "group"), .ariaLabel("\(item) \(number)")) {
            el(.p, .class("row-title")) { "\(item) \(number)" }
            el(.div, .class("fields")) { content }
            el(.button, .type("button"), .class("button quiet"), .hidden, Attribute("data-remove-row", flag: true)) {
                "Retirer : \(item) \(number)"
            }
        }
    }
}
