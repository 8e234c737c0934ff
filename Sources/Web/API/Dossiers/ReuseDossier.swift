import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/reprise`: a new dossier begins from one of the history.
enum ReuseDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/reprise", .care,
        .startingAgain("reprendreDossier", "Commence un nouveau dossier à partir de n’importe quel dossier déposé, dates et consentements exceptés.")
    ) { exchange in
        let (changes, deposit) = try await exchange.startingAgain()
        return .dossier(
            try await exchange.desk.reuseDossier(
                exchange.part("id"), changes: changes, deposit: deposit, key: exchange.idempotencyKey,
                by: exchange.caller()), status: .created)
    }
}
