import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/groupes/{id}/confirmation` and `…/mise-a-l-ecart`: a person's decision.
enum DeciderGroupe {
    static let routes = [
        act("confirmation", confirms: true, "confirmerGroupe", "Confirme un groupe proposé."),
        act("mise-a-l-ecart", confirms: false, "ecarterGroupe", "Écarte un groupe : il n’est plus proposé, sauf s’il grandit."),
    ]

    private static func act(_ word: String, confirms: Bool, _ operation: String, _ says: String) -> Route {
        .api(
            .post, "/api/v1/suivi/groupes/{id}/\(word)", .tracingAgency,
            Operation(operation, says, answer: "Decision", refusals: [404, 409, 422], takesKey: true)
        ) { exchange in
            _ = try await exchange.json(emptyAllowed: true)
            let kept = try await exchange.desk.deciderGroupe(
                exchange.part("id"), confirme: confirms, key: exchange.idempotencyKey, by: exchange.caller())
            return .json(["groupe": .string(kept)])
        }
    }
}
