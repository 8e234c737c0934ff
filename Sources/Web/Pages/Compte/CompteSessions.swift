import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Closing one of one's sessions, here or on another machine.
enum CompteSessions {
    static let routes = [close]

    static let close = Route.page(.post, "/compte/sessions/{id}/fermeture", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.closeSession(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte?fait=session")
    }
}
