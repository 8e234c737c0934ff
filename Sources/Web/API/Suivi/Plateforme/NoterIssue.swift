import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/appels/{id}/issue`
enum NoterIssue {
    static let route = Route.api(
        .post, "/api/v1/suivi/appels/{id}/issue", .tracingPlatform,
        Operation(
            "noterIssueAppel", "Note comment l’appel s’est terminé.", body: "IssueAppel", answer: "FicheAppel", refusals: [404, 409, 412, 422], takesKey: true,
            takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "issue", "rappel")
        return .fiche(try await exchange.desk.noterAppel(
            exchange.part("id"), issue: exchange.words(members, "issue"), rappel: exchange.words(members, "rappel"), revision: exchange.ifMatch(),
            key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
