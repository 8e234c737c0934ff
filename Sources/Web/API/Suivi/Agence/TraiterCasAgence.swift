import ContactTracing
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/agence/cas/{id}/…`: take over, hand back, follow, close.
enum TraiterCasAgence {
    static let routes = [
        act(.prise, "prendreCas", "Prend un cas à la plateforme, avec ses contacts non joints."),
        act(.retour, "rendreCas", "Rend un cas à la plateforme, avec ses contacts non joints."),
        act(.suivi, "suivreCas", "Commence le suivi de l’isolement : ses appels sont planifiés."),
        act(.cloture, "cloreCas", "Clôt la fiche ; ses appels restants sont annulés."),
    ]

    private static func act(_ action: ActionAgence, _ operation: String, _ says: String) -> Route {
        .api(
            .post, "/api/v1/suivi/agence/cas/{id}/\(action.rawValue)", .tracingAgency,
            Operation(operation, says, answer: "CasAgence", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
        ) { exchange in
            _ = try await exchange.json(emptyAllowed: true)
            let view = try await exchange.desk.traiterCasAgence(
                exchange.part("id"), action, revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller())
            return .json(view.json)
        }
    }
}
