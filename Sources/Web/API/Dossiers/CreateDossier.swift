import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{teleservice}`: a draft, or deposited at once with `?depot=oui`.
enum CreateDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}", .care,
        Operation(
            "creerDossier", "Commence un dossier : un brouillon, ou déposé d’un geste avec depot=oui. {id} est le code du téléservice.",
            parameters: [.depot], body: "NouveauDossier",
            success: 201, answer: "Dossier", refusals: [409, 413, 415, 422], takesKey: true)
    ) { exchange in
        try exchange.allowQuery("depot")
        let code = try exchange.part("id")
        guard exchange.desk.teleservice(code) != nil else { throw DeskRefusal.notFound }
        let members = try await exchange.json(keys: "patient", "contenu", "suiteDe")
        let input = DraftInput(
            teleservice: code, patient: try PatientReference(members["patient"]), content: members["contenu"] ?? [:],
            continues: try exchange.words(members, "suiteDe"))
        let view =
            try exchange.wantsDeposit()
            ? try await exchange.desk.saveAndDeposit(input, key: exchange.idempotencyKey, by: exchange.caller())
            : try await exchange.desk.saveDraft(input, key: exchange.idempotencyKey, by: exchange.caller())
        return .dossier(view, status: .created)
    }
}
