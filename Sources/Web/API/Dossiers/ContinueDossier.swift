import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/prolongation`: the next dossier begins from this one.
enum ContinueDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/prolongation", .care,
        Operation(
            "prolonger", "Commence le dossier suivant à partir de celui-ci. « contenu » remplace des champs ; depot=oui le dépose aussitôt.",
            parameters: [.query("depot", "oui pour déposer aussitôt", ["type": "string", "enum": ["oui", "non"]])], body: "ContenuFacultatif",
            success: 201, answer: "Dossier", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        try exchange.allowQuery("depot")
        let members = try await exchange.json(emptyAllowed: true, keys: "contenu")
        return .dossier(
            try await exchange.desk.continueDossier(
                exchange.part("id"), changes: members["contenu"] ?? [:], deposit: exchange.wantsDeposit(), key: exchange.idempotencyKey,
                by: exchange.caller()), status: .created)
    }
}
