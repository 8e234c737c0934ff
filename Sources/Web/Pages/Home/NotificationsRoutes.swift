import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Everything the desk told somebody, read or not: what was marked as read by mistake is found again.
enum NotificationsRoutes {
    static let address = "/notifications"
    static let read = "/notifications/lues"
    /// How many are shown, as by the API.
    private static let most = 50

    static let routes = [open, markRead]

    static let open = Route.page(.get, "/notifications", .signedIn) { exchange in
        let items = try await exchange.desk.listNotifications(limit: most, by: exchange.caller())
        return try await exchange.page("Nouvelles", breadcrumb: [Link("Accueil", to: "/")], lead: items.isEmpty ? nil : "Les plus récentes d’abord, lues ou non.") {
            if items.isEmpty {
                EmptyState(
                    title: "Aucune nouvelle pour l’instant.", next: "Les décisions des caisses, les messages et les rappels arriveront ici.",
                    action: Link("Retour à l’accueil", to: "/"))
            } else {
                Card("Ce que le guichet vous a dit") {
                    NotificationLines(items: items, showsUnread: true)
                    if items.contains(where: { !$0.isRead }) { MarkNotifications(csrf: exchange.formToken, isAlone: items.count { !$0.isRead } == 1) }
                }
            }
        }
    }

    static let markRead = Route.page(.post, "/notifications/lues", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.markNotificationsRead(by: exchange.caller())
        return .seeOther("/")
    }
}
