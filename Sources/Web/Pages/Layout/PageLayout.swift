/// The whole page around its content. Every screen is one of these.
struct PageLayout: Component {
    /// Heading of the page and, with the desk's name, title of the window.
    let title: String
    /// Nil before sign-in.
    var viewer: Viewer?
    var patient: PatientBanner?
    var breadcrumb: [Link] = []
    /// One sentence under the heading.
    var lead: String?
    /// The window's title says that something is to be mended.
    var hasErrors = false
    /// One line at the top of every page of a demonstration.
    var ribbon: String?
    let content: HTML

    init(
        _ title: String, viewer: Viewer?, patient: PatientBanner? = nil, breadcrumb: [Link] = [], lead: String? = nil,
        hasErrors: Bool = false, ribbon: String? = nil, @HTMLBuilder content: () -> HTML
    ) {
        self.title = title
        self.viewer = viewer
        self.patient = patient
        self.breadcrumb = breadcrumb
        self.lead = lead
        self.hasErrors = hasErrors
        self.ribbon = ribbon
        self.content = content()
    }

    var body: HTML {
        HTML.document {
            el(.html, .lang("fr")) {
                head
                el(.body) {
                    el(.a, .class("skip"), .href("#contenu")) { "Aller au contenu" }
                    Masthead(viewer: viewer, ribbon: ribbon)
                    if let patient { patient }
                    main
                    PageFooter(isSignedIn: viewer != nil)
                }
            }
        }
    }

    private var head: HTML {
        el(.head) {
            leaf(.meta, Attribute("charset", "utf-8"))
            el(.title) { hasErrors ? "À corriger : \(title) – Guichet" : "\(title) – Guichet" }
            leaf(.meta, .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            leaf(.meta, .name("color-scheme"), Attribute("content", "light dark"))
            leaf(.meta, .name("referrer"), Attribute("content", "same-origin"))
            leaf(.link, Attribute("rel", "icon"), .href(Asset.icon.address))
            leaf(.link, Attribute("rel", "stylesheet"), .href(Asset.stylesheet.address))
            el(.script, .src(Asset.script.address)) {}
            if let viewer, let account = viewer.account {
                leaf(.meta, .name("compte"), Attribute("content", account))
                leaf(.meta, .name("jeton"), Attribute("content", viewer.csrf))
                el(.script, .src(Asset.waiting.address)) {}
            }
        }
    }

    private var main: HTML {
        el(.main, .id("contenu"), .tabindex(-1)) {
            Breadcrumb(links: breadcrumb)
            el(.h1) { title }
            if let lead { el(.p, .class("lead")) { lead } }
            content
        }
    }
}
