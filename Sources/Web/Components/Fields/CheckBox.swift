/// A single box to tick. Not ticked, it sends nothing.
struct CheckBox: Component {
    let frame: FieldFrame
    let isChecked: Bool

    var body: HTML {
        el(.div, with: frame.shell("ticked")) {
            el(.label, .class("check")) {
                leaf(.input, with: [.type("checkbox")] + frame.attributes + [.value("oui"), .checked.when(isChecked)])
                el(.span) { frame.caption }
            }
            frame.notes
        }
    }
}
