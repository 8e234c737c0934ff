import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/prolongation`: the next dossier begins from this one.
enum ContinueDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/prolongation", .care,
        .startingAgain("prolonger", "Commence le dossier suivant à partir de celui-ci.")
    ) { exchange in
        let (changes, deposit) = try await exchange.startingAgain()
        return .dossier(
            try await exchange.desk.continueDossier(
                exchange.part("id"), changes: changes, deposit: deposit, key: exchange.idempotencyKey,
                by: exchange.caller()), status: .created)
    }
}
