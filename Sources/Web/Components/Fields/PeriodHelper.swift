/// Between a first and a last day: how many days, and the usual durations at one press. Needs the script,
/// which shows it; nothing of it is sent.
struct PeriodHelper: Component {
    /// Ids of the two date boxes.
    let first: String
    let last: String
    var durations = [3, 5, 7, 15]

    var body: HTML {
        el(.div, .class("period"), .hidden, Attribute("data-first", first), Attribute("data-last", last)) {
            el(.label, .for("\(last)-duree")) { "Durée en jours" }
            leaf(.input, .type("text"), .inputmode("numeric"), .id("\(last)-duree"), .autocomplete("off"), Attribute("data-days", flag: true))
            el(.div, .class("durations"), Attribute("role", "group"), .ariaLabel("Durées usuelles")) {
                for days in durations {
                    el(.button, .type("button"), .class("button quiet"), Attribute("data-set-days", String(days))) { "\(days)\u{A0}j" }
                }
            }
            el(.output, .class("hint"), Attribute("data-period-says", flag: true)) {}
        }
    }
}
