import ContactTracing
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/groupes/{id}`
enum LireGroupe {
    static let route = Route.api(
        .get, "/api/v1/suivi/groupes/{id}", .tracingAgency,
        Operation("lireGroupe", "Un groupe avec ses cas.", answer: "Groupe", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireGroupe(exchange.part("id"), by: exchange.caller()).json)
    }
}
