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
                found.map { one in
                    var members: [String: JSONValue] = [
                        "id": .string(one.id), "adresse": .string(one.address), "texte": .string(one.text), "le": .string(one.at.iso),
                        "lue": .bool(one.isRead),
                    ]
                    members["dossier"] = one.dossier.map(JSONValue.string)
                    members["objet"] = one.about.map(JSONValue.string)
                    return .object(members)
                })
        ])
    }
}
