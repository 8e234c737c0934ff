/// The top of every page: the desk, the way around, the person signed in.
struct Masthead: Component {
    let viewer: Viewer?
    /// One line above everything, in demonstrations.
    var ribbon: String?

    var body: HTML {
        el(.header, .class("masthead")) {
            if let ribbon { el(.p, .class("ribbon")) { ribbon } }
            el(.div, .class("bar")) {
                el(.a, .class("brand"), .href("/")) { "Guichet" }
                if let viewer {
                    navigation(viewer)
                    person(viewer)
                }
            }
        }
    }

    private func navigation(_ viewer: Viewer) -> HTML {
        el(.nav, .ariaLabel("Navigation principale")) {
            el(.ul) {
                for entry in viewer.navigation { item(entry) }
            }
        }
    }

    private func item(_ entry: Viewer.Entry) -> HTML {
        el(.li) {
            el(.a, .href(entry.link.address), .ariaCurrentPage.when(entry.isCurrent)) {
                entry.link.text
                if let count = entry.count, count > 0 {
                    " "
                    el(.span, .class("count")) { String(count) }
                }
            }
        }
    }

    private func person(_ viewer: Viewer) -> HTML {
        el(.div, .class("person")) {
            el(.p) {
                el(.strong) { viewer.name }
                if let principal = viewer.onBehalfOf { el(.span, .class("behalf")) { "pour \(principal)" } }
                el(.span, .class("situation")) { viewer.situation }
                if let address = viewer.situationsAddress { Link("Changer de situation", to: address) }
            }
            PostForm(to: "/deconnexion", csrf: viewer.csrf) { Button("Quitter", .quiet) }
        }
    }
}
