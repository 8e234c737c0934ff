import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/fiches/{id}/completion`, `…/escalade`, `…/cloture`
enum ChangerFiche {
    static let routes = [complete, escalate, close]

    static let complete = Route.api(
        .post, "/api/v1/suivi/fiches/{id}/completion", .tracingPlatform,
        Operation("completerFicheCas", "La plateforme a complété la fiche.", answer: "FicheDuTerritoire", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in
        .fiche(try await exchange.desk.completerFiche(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    static let escalate = Route.api(
        .post, "/api/v1/suivi/fiches/{id}/escalade", .tracingPlatform,
        Operation(
            "escaladerFicheCas", "Confie la fiche à l’agence régionale, prévenue par un courriel qui porte son seul numéro.", answer: "FicheDuTerritoire",
            refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in
        .fiche(try await exchange.desk.escaladerFiche(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    static let close = Route.api(
        .post, "/api/v1/suivi/fiches/{id}/cloture", .tracingPlatform,
        Operation("cloreFicheCas", "Clôt la fiche.", answer: "FicheDuTerritoire", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in
        .fiche(try await exchange.desk.cloreFiche(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
