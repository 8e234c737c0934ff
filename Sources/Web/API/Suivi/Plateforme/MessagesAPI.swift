import Core
import Desk
import HTTPTypes

/// `GET /api/v1/administration/messages` and `POST …/{id}/relance`
enum MessagesAPI {
    static let routes = [read, revive]

    static let read = Route.api(
        .get, "/api/v1/administration/messages", .administration, Operation("lireMessages", "Messages du suivi qui attendent ou ont échoué.", answer: "Messages")
    ) { exchange in
        try exchange.allowQuery()
        let view = try await exchange.desk.lireMessages(by: exchange.caller())
        var members: [String: JSONValue] = [
            "enAttente": .int(view.enAttente),
            "abandonnes": .array(view.morts.map {
                [
                    "id": .string($0.id), "gabarit": .string($0.gabarit), "canal": .string($0.canal), "essais": .int($0.essais), "erreur": .string($0.erreur),
                    "depuis": .string($0.creeLe.iso),
                ]
            }),
        ]
        members["plusAncien"] = view.plusAncien.map { .string($0.iso) }
        return .json(.object(members))
    }

    static let revive = Route.api(
        .post, "/api/v1/administration/messages/{id}/relance", .administration,
        Operation("relancerMessage", "Redonne une série d’essais à un message abandonné.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.relancerMessage(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}
