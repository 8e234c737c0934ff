import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/suites/{suite}`: a dossier of the same téléservice or of another begins from this one.
enum FollowDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/suites/{suite}", .care,
        Operation(
            "donnerSuite",
            "Commence le dossier qui suit celui-ci, tout repris : {suite} est l’une des « suites » du dossier. « contenu » remplace des champs ; depot=oui le dépose aussitôt.",
            parameters: [.query("depot", "oui pour déposer aussitôt", ["type": "string", "enum": ["oui", "non"]])], body: "ContenuFacultatif",
            success: 201, answer: "Dossier", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        try exchange.allowQuery("depot")
        let members = try await exchange.json(emptyAllowed: true, keys: "contenu")
        return .dossier(
            try await exchange.desk.followDossier(
                exchange.part("id"), with: exchange.part("suite"), changes: members["contenu"] ?? [:], deposit: exchange.wantsDeposit(),
                key: exchange.idempotencyKey, by: exchange.caller()), status: .created)
    }
}
