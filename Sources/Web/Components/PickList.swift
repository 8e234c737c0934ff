/// A choice made at one press: large buttons, each with what it stands for. It stands in a form.
struct PickList: Component {
    struct Pick {
        let value: String
        let title: String
        var detail: String?
        var text: String?
        var isCurrent = false
    }

    /// Name the chosen value is sent under.
    let name: String
    let picks: [Pick]

    var body: HTML {
        el(.ul, .class("picks")) {
            for pick in picks { el(.li) { button(pick) } }
        }
    }

    private func button(_ pick: Pick) -> HTML {
        el(.button, .type("submit"), .class(pick.isCurrent ? "pick current" : "pick"), .name(name), .value(pick.value)) {
            el(.strong) { pick.title }
            if let detail = pick.detail { el(.span, .class("pick-detail")) { detail } }
            if let text = pick.text { el(.span, .class("pick-text")) { text } }
            if pick.isCurrent { el(.span, .class("pick-detail")) { "En ce moment" } }
        }
    }
}
