import Desk
import HTTPTypes

/// `DELETE /api/v1/dossiers/{id}`: removes a draft.
enum DiscardDossier {
    static let route = Route.api(
        .delete, "/api/v1/dossiers/{id}", .care,
        Operation("supprimerBrouillon", "Supprime un brouillon. Un dossier déposé se retire, il ne se supprime pas.", success: 204, answer: nil, refusals: [404, 409, 412], takesRevision: true)
    ) { exchange in
        try await exchange.desk.discardDraft(exchange.part("id"), revision: exchange.ifMatch(), by: exchange.caller())
        return .noContent
    }
}
