/// A page for what could not be done: what happened, and what to do next. Nothing of the machinery is shown.
public struct ErrorPage: Sendable {
    let status: Int
    /// What this very refusal says, when it says more than its status.
    let detail: String?
    /// Reference to give to whoever helps; found in the logs.
    let reference: String?

    private let own: ErrorWords?

    public init(status: Int, detail: String? = nil, reference: String? = nil) { self.init(status: status, detail: detail, reference: reference, words: nil) }

    init(status: Int, detail: String?, reference: String?, words: ErrorWords?) {
        own = words
        self.status = status
        self.detail = detail
        self.reference = reference
    }

    public func render() -> HTML { render(for: nil) }

    func render(for viewer: Viewer?) -> HTML {
        let words = own ?? ErrorWords(status: status)
        return PageLayout(words.title, viewer: viewer) {
            Card("") {
                el(.p, .class("lead")) { detail ?? words.happened }
                el(.p) { words.next }
                if let reference {
                    el(.p, .class("hint")) {
                        "Référence à donner au support\u{A0}: "
                        el(.code) { reference }
                    }
                }
                Actions { Button(words.action.text, .primary, to: words.action.address) }
            }
        }.body
    }
}
