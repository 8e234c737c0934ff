import Core

/// What happened, newest first, who did it and the words that came with it.
struct Timeline: Component {
    struct Event {
        let title: String
        let at: Instant
        let who: String
        var detail: String?
        var tone = Tone.neutral
        var link: Link?
    }

    let events: [Event]

    var body: HTML {
        el(.ol, .class("timeline")) {
            for event in events { item(event) }
        }
    }

    private func item(_ event: Event) -> HTML {
        el(.li, .class("tone-\(event.tone.rawValue)")) {
            el(.p, .class("what")) { event.title }
            el(.p, .class("when")) {
                Moment(event.at)
                " · "
                event.who
            }
            if let detail = event.detail { el(.p) { detail } }
            if let link = event.link { el(.p) { link } }
        }
    }
}
