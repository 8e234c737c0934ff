/// The star of a field the act cannot do without. Screen readers say it from the control itself.
struct RequiredMark: Component {
    var body: HTML {
        el(.span, .class("required"), .ariaHidden) { "*" }
    }

    /// Said once, above the form.
    static var legend: HTML {
        el(.p, .class("hint")) {
            "Les champs marqués "
            el(.span, .class("required")) { "*" }
            " sont obligatoires pour déposer ; un brouillon peut rester incomplet."
        }
    }
}
