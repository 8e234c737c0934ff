/// Fields that belong together, under one legend.
struct FieldGroup: Component {
    let frame: FieldFrame
    let content: HTML

    var body: HTML {
        frame.aroundSet("group") {
            el(.div, .class("fields")) { content }
        }
    }
}
