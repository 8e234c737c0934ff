import Core
import Desk
import HTTPTypes

/// The personal link for programs. Unknown, closed, expired and of a campaign that ended are one 404.
enum LienRecensementAPI {
    static let routes = [open, answer, withdraw]

    static let open = Route.api(
        .get, "/api/v1/recensement/repondre/{jeton}", .everyone, Operation("ouvrirLienRecensement", "Ce que montre un lien personnel.", answer: "LienOuvert", refusals: [404])
    ) { exchange in .json(try await exchange.desk.ouvrirLien(exchange.part("jeton"), request: exchange.context.requestID).json) }

    static let answer = Route.api(
        .post, "/api/v1/recensement/repondre/{jeton}", .everyone,
        Operation("repondreParLien", "Répond au recensement par son lien personnel.", body: "ReponseRecensement", answer: "LienOuvert", refusals: [404, 409, 422, 429])
    ) { exchange in
        .json(try await exchange.desk.repondreParLien(exchange.part("jeton"), exchange.saisieRecensement(), request: exchange.context.requestID).json)
    }

    static let withdraw = Route.api(
        .post, "/api/v1/recensement/repondre/{jeton}/retrait", .everyone,
        Operation("retirerParLien", "Retire l’accord de partage, ou tout.", body: "Retrait", answer: "LienOuvert", refusals: [404, 409, 422, 429])
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "tout")
        return .json(
            try await exchange.desk.retirerParLien(exchange.part("jeton"), tout: exchange.truth(members, "tout"), request: exchange.context.requestID).json)
    }
}
