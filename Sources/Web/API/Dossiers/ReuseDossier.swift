import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/reprise`: a new dossier begins from one of the history.
enum ReuseDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/reprise", .care,
        Operation(
            "reprendreDossier", "Commence un nouveau dossier à partir de n’importe quel dossier déposé, dates et consentements exceptés. « contenu » remplace des champs ; depot=oui le dépose aussitôt.",
            parameters: [.query("depot", "oui pour déposer aussitôt", ["type": "string", "enum": ["oui", "non"]])], body: "ContenuFacultatif",
            success: 201, answer: "Dossier", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        try exchange.allowQuery("depot")
        let members = try await exchange.json(emptyAllowed: true, keys: "contenu")
        return .dossier(
            try await exchange.desk.reuseDossier(
                exchange.part("id"), changes: members["contenu"] ?? [:], deposit: exchange.wantsDeposit(), key: exchange.idempotencyKey,
                by: exchange.caller()), status: .created)
    }
}
