import Desk
import HTTPTypes
import Hummingbird

/// `POST /api/v1/notifications/lues`
enum MarkNotificationsRead {
    static let route = Route.api(
        .post, "/api/v1/notifications/lues", .signedIn, Operation("marquerLues", "Marque vos notifications comme lues.", success: 204, answer: nil)
    ) { exchange in
        try await exchange.desk.markNotificationsRead(by: exchange.caller())
        return .noContent
    }
}
