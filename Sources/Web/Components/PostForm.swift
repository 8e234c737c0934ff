/// A form that changes something: it carries the proof that our own page sent it, and a key that makes
/// sending it twice the same as sending it once.
struct PostForm: Component {
    let action: String
    let csrf: String
    /// Idempotency key, drawn when the page was made.
    let key: String?
    /// What the page was made from; the act is refused when somebody else has changed it since.
    let revision: Int?
    /// Asks before the page is left with unsent changes.
    let isGuarded: Bool
    /// Sent without network, it waits in the browser's tab and is sent once when the network is back.
    let waits: Bool
    let label: String?
    /// What pressing Enter in a text box sends; without it a browser presses the first button it finds.
    let onEnter: (name: String, value: String)?
    let content: HTML

    init(
        to action: String, csrf: String, key: String? = nil, revision: Int? = nil, isGuarded: Bool = false, waits: Bool = false, label: String? = nil,
        onEnter: (name: String, value: String)? = nil, @HTMLBuilder content: () -> HTML
    ) {
        self.action = action
        self.csrf = csrf
        self.key = key
        self.revision = revision
        self.isGuarded = isGuarded
        self.waits = waits
        self.label = label
        self.onEnter = onEnter
        self.content = content()
    }

    // The browser's own messages are not used: the server's say what to do next, in French, all at once.
    var body: HTML {
        el(.form, .method("post"), .action(action), .novalidate, Attribute("data-guard", flag: isGuarded), Attribute("data-waits", flag: waits), .some(label, Attribute.ariaLabel)) {
            Self.hidden("_csrf", csrf)
            if let key { Self.hidden("_cle", key) }
            if let revision { Self.hidden("_revision", String(revision)) }
            if let onEnter { implicit(onEnter.name, onEnter.value) }
            content
        }
    }

    /// The first button of a form is the one Enter presses: this one is out of sight and out of the way.
    private func implicit(_ name: String, _ value: String) -> HTML {
        el(.button, .type("submit"), .class("sr"), .name(name), .value(value), .tabindex(-1), .ariaHidden) {}
    }

    static func hidden(_ name: String, _ value: String) -> HTML {
        leaf(.input, .type("hidden"), .name(name), .value(value))
    }
}
