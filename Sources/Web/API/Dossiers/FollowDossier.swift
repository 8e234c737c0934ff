import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/suites/{suite}`: a dossier of the same téléservice or of another begins from this one.
enum FollowDossier {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/suites/{suite}", .care,
        .startingAgain("donnerSuite", "Commence le dossier qui suit celui-ci, tout repris : {suite} est l’une des « suites » du dossier.")
    ) { exchange in
        let (changes, deposit) = try await exchange.startingAgain()
        return .dossier(
            try await exchange.desk.followDossier(
                exchange.part("id"), with: exchange.part("suite"), changes: changes, deposit: deposit,
                key: exchange.idempotencyKey, by: exchange.caller()), status: .created)
    }
}
