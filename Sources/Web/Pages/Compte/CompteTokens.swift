import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Keys for one's own software. The secret is on the answering page and nowhere else.
enum CompteTokens {
    static let routes = [create, revoke]

    static let create = Route.page(.post, "/compte/jetons", .signedIn) { exchange in
        let name = try await exchange.form().content["nom"]?.string ?? ""
        do {
            let secret = try await exchange.desk.createToken(name: name, by: exchange.caller())
            return try await CompteRoutes.show(exchange, secret: secret)
        } catch DeskRefusal.invalid(let anomalies) {
            return try await CompteRoutes.show(exchange, anomalies: anomalies, tokenName: name)
        }
    }

    static let revoke = Route.page(.post, "/compte/jetons/{id}/revocation", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.revokeToken(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte?fait=jeton")
    }
}
