import Desk
import HTTPTypes

/// `GET /api/v1/dossiers/{id}/versions/{n}`
enum ReadVersion {
    static let route = Route.api(
        .get, "/api/v1/dossiers/{id}/versions/{n}", .dossier,
        Operation("lireVersion", "Une version déposée, telle qu’elle a été jugée, et ce qui a changé depuis la précédente.", answer: "Version", refusals: [404])
    ) { exchange in
        guard let number = Int(try exchange.part("n")), number > 0 else { throw DeskRefusal.notFound }
        return .json(try await exchange.desk.readVersion(exchange.part("id"), number, by: exchange.caller()).json)
    }
}
