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
                for (item, number) in told.prefix(Self.shown) { line(item, number) }
            }
            if told.count > Self.shown {
                el(.details) {
                    el(.summary) { told.count == Self.shown + 1 ? "Une autre" : "Les \(told.count - Self.shown) autres" }
                    el(.ul, .class("lines")) {
                        for (item, number) in told.dropFirst(Self.shown) { line(item, number) }
                    }
                }
            }
            PostForm(to: "/notifications/lues", csrf: csrf) {
                Actions { Button(items.count == 1 ? "Marquer comme lue" : "Tout marquer comme lu", .quiet) }
            }
        }
    }

    /// What says the same and leads to the same page, of nobody in particular, stands once, with how many there are.
    private var told: [(item: NotificationView, number: Int)] {
        items.reduce(into: []) { lines, item in
            if item.about == nil, let place = lines.firstIndex(where: { $0.item.about == nil && $0.item.text == item.text && $0.item.address == item.address }) {
                lines[place].number += 1
            } else {
                lines.append((item, 1))
            }
        }
    }

    private func line(_ item: NotificationView, _ number: Int) -> HTML {
        el(.li) {
            el(.p) {
                Link(item.text, to: item.address)
                if number > 1 {
                    " "
                    el(.span, .class("count")) { "×\u{A0}\(number)" }
                }
            }
            el(.p, .class("hint")) {
                if let about = item.about { "\(about) · " }
                Moment(item.at)
            }
        }
    }
}
