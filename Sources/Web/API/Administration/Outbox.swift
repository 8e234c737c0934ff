import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/administration/file` and `POST /api/v1/administration/file/{id}/relance`
enum OutboxRoutes {
    static let read = Route.api(
        .get, "/api/v1/administration/file", .administration, Operation("lireFile", "La file de travail et ce qui n’a pas pu être fait.", answer: "File")
    ) { exchange in
        let outbox = try await exchange.desk.readOutbox(by: exchange.caller())
        var members: [String: JSONValue] = ["enAttente": .int(outbox.waiting), "abandonnes": .array(outbox.dead.map(\.json))]
        members["plusAncien"] = outbox.oldest.map { .string($0.iso) }
        return .json(.object(members))
    }

    static let hooks = Route.api(
        .get, "/api/v1/administration/webhooks", .administration,
        Operation("listerWebhooksAbandonnes", "Les logiciels à qui des avis n’ont pas pu être envoyés, avec la raison.", answer: "Webhooks")
    ) { exchange in
        let found = try await exchange.desk.listerWebhooksAbandonnes(by: exchange.caller())
        return .json([
            "webhooks": .array(
                found.map {
                    [
                        "id": .string($0.id), "compte": .string($0.compte), "machine": .string($0.machine), "abandonnes": .int($0.abandonnes), "depuis": .string($0.depuis.iso),
                        "erreur": $0.erreur.map(JSONValue.string) ?? .null,
                    ]
                })
        ])
    }

    static let reviveHook = Route.api(
        .post, "/api/v1/administration/webhooks/{id}/relance", .administration,
        Operation("renvoyerWebhook", "Renvoie à un logiciel les avis abandonnés.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.renvoyerWebhook(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let revive = Route.api(
        .post, "/api/v1/administration/file/{id}/relance", .administration, Operation("relancer", "Redonne une série d’essais à un travail abandonné.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.reviveLetter(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension DeadLetterView {
    var json: JSONValue {
        [
            "id": .string(id), "tache": .string(task), "dossier": .string(dossier), "version": .int(version), "essais": .int(attempts),
            "erreur": .string(error), "depuis": .string(createdAt.iso),
        ]
    }
}
