import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/arret`
enum EndDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/arret", .care,
        Operation(
            "arreter", "Arrête tout ce que le dossier avait mis en route, sans motif\u{A0}: les courriers cessent, ceux qui étaient prévenus le sont de l’arrêt.",
            answer: "Dossier", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in
        .dossier(
            try await exchange.desk.endDossier(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
