import Core
import Desk
import HTTPTypes

/// `PUT /api/v1/dossiers/{id}`: writes a draft anew.
enum UpdateDossier {
    static let route = Route.api(
        .put, "/api/v1/dossiers/{id}", .care,
        Operation("modifierBrouillon", "Remplace le contenu d’un brouillon.", body: "Contenu", answer: "Dossier", refusals: [404, 409, 412, 413, 415, 422], takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "contenu")
        return .dossier(
            try await exchange.desk.updateDraft(
                exchange.part("id"), content: members["contenu"] ?? [:], revision: exchange.ifMatch(), by: exchange.caller()))
    }
}
