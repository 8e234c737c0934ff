import Core
import Desk

/// What the desk tells and has not been read yet: the latest. Everything it told stands on a page of its own.
struct Notifications: Component {
    let items: [NotificationView]
    let csrf: String

    var body: HTML {
        Card("Nouvelles") {
            NotificationLines(items: items)
            el(.p) { Link("Toutes les nouvelles", to: NotificationsRoutes.address) }
            MarkNotifications(csrf: csrf, isAlone: items.count == 1)
        }
    }
}

/// Says that what is new was read: all of it, also what is not shown.
struct MarkNotifications: Component {
    let csrf: String
    let isAlone: Bool

    var body: HTML {
        PostForm(to: NotificationsRoutes.read, csrf: csrf) {
            Actions { Button(isAlone ? "Marquer comme lue" : "Tout marquer comme lu", .quiet) }
        }.body
    }
}
