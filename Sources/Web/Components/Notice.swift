/// Something to know, set apart from the text: a consequence, a clock, an outcome.
struct Notice: Component {
    let tone: Tone
    let title: String
    let content: HTML
    /// Read out at once by screen readers: only for what just happened.
    var isLive = false

    init(_ tone: Tone, _ title: String, isLive: Bool = false, @HTMLBuilder content: () -> HTML = { HTML() }) {
        self.tone = tone
        self.title = title
        self.isLive = isLive
        self.content = content()
    }

    var body: HTML {
        el(.div, .class("notice tone-\(tone.rawValue)"), .role("status").when(isLive)) {
            el(.p, .class("notice-title")) {
                el(.span, .class("sr")) { spoken }
                title
            }
            content
        }
    }

    private var spoken: String {
        switch tone {
        case .neutral: ""
        case .info: "Information : "
        case .success: "Réussi : "
        case .warning: "Attention : "
        case .danger: "Problème : "
        }
    }
}
