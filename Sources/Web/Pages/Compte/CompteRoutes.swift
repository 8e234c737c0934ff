import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// One's own account: as what one works, open sessions, keys for software, delegations.
enum CompteRoutes {
    static let routes = [open] + CompteSessions.routes + CompteTokens.routes + DelegationsRoutes.routes

    static let open = Route.page(.get, "/compte", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    /// The page as it stands, with what was just done or refused.
    static func show(
        _ exchange: Exchange, done: String? = nil, secret: String? = nil, anomalies: [Anomaly] = [],
        tokenName: String = ""
    ) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let page = ComptePage(
            actor: caller.actor, identifier: try await desk.delegationIdentifier(by: caller),
            sessions: try await desk.listSessions(by: caller), tokens: try await desk.listTokens(by: caller),
            delegations: try await desk.listDelegations(by: caller), tokenName: tokenName, secret: secret, done: done, anomalies: anomalies,
            csrf: exchange.formToken)
        return try await exchange.page(
            "Mon compte", status: anomalies.isEmpty ? .ok : .unprocessableContent, hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
