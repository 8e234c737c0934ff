import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/depot`
enum DepositDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/depot", .care,
        Operation("deposer", "Dépose un brouillon : signé, durable, immuable.", body: "ContenuFacultatif", answer: "Dossier", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "contenu")
        return .dossier(
            try await exchange.desk.deposit(
                exchange.part("id"), content: members["contenu"], revision: exchange.ifMatch(), key: exchange.idempotencyKey,
                by: exchange.caller()))
    }
}
