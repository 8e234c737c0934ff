import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/retrait`
enum WithdrawDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/retrait", .care,
        Operation("retirer", "Retire un dossier déposé, avec un motif.", body: "Motif", answer: "Dossier", refusals: [404, 409, 412, 415, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "motif")
        return .dossier(
            try await exchange.desk.withdraw(
                exchange.part("id"), reason: exchange.words(members, "motif"), revision: exchange.ifMatch(), key: exchange.idempotencyKey,
                by: exchange.caller()))
    }
}
