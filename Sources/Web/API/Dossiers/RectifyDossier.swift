import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/rectification`
enum RectifyDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/rectification", .care,
        Operation("rectifier", "Corrige un dossier déposé par une version nouvelle.", body: "Rectification", answer: "Dossier", refusals: [404, 409, 412, 413, 415, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "contenu", "motif")
        return .dossier(
            try await exchange.desk.rectify(
                exchange.part("id"), content: members["contenu"] ?? [:], reason: exchange.words(members, "motif"),
                revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
