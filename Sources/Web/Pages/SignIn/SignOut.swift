import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Leaving: the session ends here at once, then at the identity provider, which brings the browser back.
enum SignOut {
    static let routes = [route]

    static let route = Route.page(.post, "/deconnexion", .beforeChoice) { exchange in
        _ = try await exchange.form()
        guard let token = exchange.sessionToken else { throw DeskRefusal.notSignedIn }
        let idToken = try await exchange.desk.signOut(sessionToken: token, by: exchange.caller())
        var address = "/connexion"
        if let idToken, let signIn = exchange.house.signIn, let provider = await signIn.endSessionURL(idToken: idToken) { address = provider }
        var response = Response.seeOther(address)
        response.add(cookie: SessionCookie.clear(exchange.sessionCookie, isSecure: exchange.isSecure))
        if let header = HTTPField.Name("Clear-Site-Data") { response.headers[header] = "\"cache\", \"cookies\"" }
        return response
    }
}
