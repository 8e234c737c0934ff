import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/appels/{id}/prise`, `…/remise`, `…/annulation`
enum TenirContact {
    static let routes = [take, release, undo]

    static let take = Route.api(
        .post, "/api/v1/suivi/appels/{id}/prise", .tracingPlatform,
        Operation("prendreContact", "Prend un contact, par exemple un injoignable à rappeler.", answer: "FicheAppel", refusals: [404, 409], takesKey: true)
    ) { exchange in
        .fiche(try await exchange.desk.prendreContact(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    static let release = Route.api(
        .post, "/api/v1/suivi/appels/{id}/remise", .tracingPlatform,
        Operation("rendreContact", "Rend un contact et son foyer aux collègues.", success: 204, answer: nil, refusals: [404], takesKey: true)
    ) { exchange in
        try await exchange.desk.rendreContact(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller())
        return .noContent
    }

    static let undo = Route.api(
        .post, "/api/v1/suivi/appels/{id}/annulation", .tracingPlatform,
        Operation("annulerIssue", "Annule la dernière issue, notée par erreur il y a moins de dix minutes.", answer: "FicheAppel", refusals: [404, 409], takesKey: true)
    ) { exchange in
        .fiche(try await exchange.desk.annulerAppel(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
