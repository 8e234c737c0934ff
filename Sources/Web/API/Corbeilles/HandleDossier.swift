import Core
import Desk
import HTTPTypes

/// The fund's acts on a dossier: `POST /api/v1/corbeilles/dossiers/{id}/…`.
enum HandleDossier {
    static let routes = [
        act("prise-en-charge", "prendreEnCharge", "Prend un dossier en charge.", needsReason: false) { exchange, id, _, revision in
            try await exchange.desk.take(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("remise-en-file", "remettreEnFile", "Remet le dossier en file pour un collègue.", needsReason: false) { exchange, id, _, revision in
            try await exchange.desk.release(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("acceptation", "accepter", "Accepte le dossier.", needsReason: false) { exchange, id, reason, revision in
            try await exchange.desk.accept(id, comment: reason, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("refus", "refuser", "Refuse le dossier, avec un motif.", needsReason: true) { exchange, id, reason, revision in
            try await exchange.desk.refuse(id, reason: reason, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("demande-de-correction", "demanderCorrection", "Demande une correction à l’auteur, avec un motif.", needsReason: true) { exchange, id, reason, revision in
            try await exchange.desk.askCorrection(id, reason: reason, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
    ]

    private static func act(
        _ word: String, _ operation: String, _ says: String, needsReason: Bool,
        _ run: @escaping @Sendable (Exchange, String, String?, Int?) async throws -> DossierView
    ) -> Route {
        .api(
            .post, "/api/v1/corbeilles/dossiers/{id}/\(word)", .fund,
            Operation(operation, says, body: needsReason ? "Motif" : "MotifFacultatif", answer: "Dossier", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
        ) { exchange in
            let members = try await exchange.json(emptyAllowed: true, keys: "motif")
            return .dossier(try await run(exchange, exchange.part("id"), exchange.words(members, "motif"), exchange.ifMatch()))
        }
    }
}
