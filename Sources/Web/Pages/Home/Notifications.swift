import Core
import Desk

/// What the desk tells and has not been read yet: the latest, and the others folded under them.
struct Notifications: Component {
    private static let shown = 6
    let items: [NotificationView]
    let csrf: String

    var body: HTML {
        Card("Nouvelles") {
            el(.ul, .class("lines")) {
                for item in items.prefix(Self.shown) { line(item) }
            }
            if items.count > Self.shown {
                el(.details) {
                    el(.summary) { items.count == Self.shown + 1 ? "Une autre" : "Les \(items.count - Self.shown) autres" }
                    el(.ul, .class("lines")) {
                        for item in items.dropFirst(Self.shown) { line(item) }
                    }
                }
            }
            PostForm(to: "/notifications/lues", csrf: csrf) {
                Actions { Button(items.count == 1 ? "Marquer comme lue" : "Tout marquer comme lu", .quiet) }
            }
        }
    }

    private func line(_ item: NotificationView) -> HTML {
        el(.li) {
            el(.p) { Link(item.text, to: item.address) }
            el(.p, .class("hint")) {
                if let about = item.about { "\(about) · " }
                Moment(item.at)
            }
        }
    }
}
