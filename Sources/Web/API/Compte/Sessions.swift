import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/sessions` and `DELETE /api/v1/sessions/{id}`
enum SessionAPI {
    static let list = Route.api(
        .get, "/api/v1/sessions", .signedIn, Operation("listerSessions", "Vos sessions ouvertes.", answer: "Sessions")
    ) { exchange in
        let sessions = try await exchange.desk.listSessions(by: exchange.caller())
        return .json([
            "sessions": .array(
                sessions.map {
                    ["id": .string($0.id), "navigateur": .string($0.browser), "ouverteLe": .string($0.openedAt.iso), "vueLe": .string($0.seenAt.iso)]
                })
        ])
    }

    static let close = Route.api(
        .delete, "/api/v1/sessions/{id}", .signedIn, Operation("fermerSession", "Ferme l’une de vos sessions.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.closeSession(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}
