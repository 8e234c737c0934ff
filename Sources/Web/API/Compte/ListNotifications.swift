import Core
import Desk
import HTTPTypes

/// `GET /api/v1/notifications`
enum ListNotifications {
    static let route = Route.api(
        .get, "/api/v1/notifications", .signedIn,
        Operation("listerNotifications", "Ce que le guichet vous signale, non lu d’abord.", answer: "Notifications")
    ) { exchange in
        let found = try await exchange.desk.listNotifications(limit: 50, by: exchange.caller())
        return .json([
            "notifications": .array(
                found.map {
                    ["id": .string($0.id), "dossier": .string($0.dossier), "texte": .string($0.text), "le": .string($0.at.iso), "lue": .bool($0.isRead)]
                })
        ])
    }
}
