/// One criterion above a list; nothing chosen means everything.
struct ListFilter: Component {
    let name: String
    let label: String
    let choices: [(value: String, label: String)]
    let value: String?
    /// What is read when nothing is chosen.
    var everything = "Tous"

    var body: HTML {
        el(.div) {
            el(.label, .for("filtre-\(name)")) { label }
            el(.select, .id("filtre-\(name)"), .name(name)) {
                el(.option, .value("")) { everything }
                for choice in choices { el(.option, .value(choice.value), .selected.when(choice.value == value)) { choice.label } }
            }
        }
    }
}
