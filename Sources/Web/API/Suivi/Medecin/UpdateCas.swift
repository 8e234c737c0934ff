import Core
import Desk
import HTTPTypes

/// `PUT /api/v1/suivi/cas/{id}`
enum UpdateCas {
    static let route = Route.api(
        .put, "/api/v1/suivi/cas/{id}", .tracingDoctor,
        Operation(
            "modifierCas", "Corrige une fiche ; ses brouillons sont jugés de nouveau.", body: "ContenuDeCas", answer: "FicheDeCas", refusals: [404, 409, 412, 422], takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "contenu")
        return .cas(try await exchange.desk.modifierCas(exchange.part("id"), members["contenu"] ?? [:], revision: exchange.ifMatch(), by: exchange.caller()))
    }
}
