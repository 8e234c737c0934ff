import Core
import Desk

/// What the desk told, a line each, the latest first.
struct NotificationLines: Component {
    let items: [NotificationView]
    /// Where what was read stands beside what was not, the latter says so.
    var showsUnread = false

    var body: HTML {
        el(.ul, .class("lines")) {
            for (item, number) in told { line(item, number) }
        }
    }

    /// What says the same and leads to the same page, of nobody in particular, stands once, with how many there are.
    private var told: [(item: NotificationView, number: Int)] {
        items.reduce(into: []) { lines, item in
            if item.about == nil, let place = lines.firstIndex(where: { saysTheSame($0.item, item) }) {
                lines[place].number += 1
            } else {
                lines.append((item, 1))
            }
        }
    }

    private func saysTheSame(_ one: NotificationView, _ other: NotificationView) -> Bool {
        one.about == nil && one.text == other.text && one.address == other.address && (one.isRead == other.isRead || !showsUnread)
    }

    private func line(_ item: NotificationView, _ number: Int) -> HTML {
        el(.li) {
            el(.p) {
                if showsUnread && !item.isRead {
                    StateTag("Nouveau", .info)
                    " "
                }
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
