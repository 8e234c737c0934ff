import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/cas/{id}/contacts`
enum AddContacts {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas/{id}/contacts", .tracingDoctor,
        Operation("ajouterContacts", "Ajoute plusieurs contacts d’un coup : le foyer, puis les autres. Tout est pris, ou rien.", body: "contenu-contacts", success: 201, answer: "FicheDeCas", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "foyer", "foyerDernierJour", "foyerTerritoire", "autres")
        return .cas(try await exchange.desk.ajouterContacts(exchange.part("id"), .object(members), key: exchange.idempotencyKey, by: exchange.caller()), status: .created)
    }
}
