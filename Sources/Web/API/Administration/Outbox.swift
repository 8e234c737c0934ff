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
