import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Coming in: the sign-in page, the way to the identity provider and back, the personas of a demonstration.
enum SignInRoutes {
    static let routes = [open, leave, comeBack, enterAsPersona]

    static let open = Route.page(.get, "/connexion", .everyone) { exchange in
        let page = SignInPage(
            hasProvider: exchange.house.signIn != nil, personas: exchange.house.demo?.personas ?? [],
            alreadyIn: exchange.visitor.actor?.displayName, examples: try await exchange.house.demo?.examples() ?? [])
        return try await exchange.page(
            "Se connecter", lead: "Le guichet commun des professionnels de santé et des caisses d’assurance maladie.") { page }
    }

    /// Leaves for the provider, with a cookie that binds the return to this browser.
    static let leave = Route.page(.post, "/connexion/psc", .everyone) { exchange in
        guard let signIn = exchange.house.signIn else { throw DeskRefusal.notFound }
        do {
            let departure = try await signIn.begin()
            var response = Response.seeOther(departure.url)
            response.add(
                cookie: SessionCookie.set(exchange.signInCookie, departure.browserSecret, isSecure: exchange.isSecure, seconds: 600))
            return response
        } catch let refusal as SignInRefusal {
            return try await SignInRefused.answer(refusal, exchange)
        }
    }

    static let comeBack = Route.page(.get, "/connexion/retour", .everyone) { exchange in
        guard let signIn = exchange.house.signIn else { throw DeskRefusal.notFound }
        var response: Response
        do {
            let opened = try await signIn.finish(
                back(exchange), browserSecret: SessionCookie.value(exchange.request, exchange.signInCookie), browser: exchange.browser,
                request: exchange.context.requestID)
            response = try await enter(opened, exchange)
        } catch let refusal as SignInRefusal {
            response = try await SignInRefused.answer(refusal, exchange)
        }
        response.add(cookie: SessionCookie.clear(exchange.signInCookie, isSecure: exchange.isSecure))
        return response
    }

    static let enterAsPersona = Route.page(.post, "/demo/connexion", .demoOnly) { exchange in
        guard let demo = exchange.house.demo, let slug = try await exchange.unprovenForm().text("profil") else { throw DeskRefusal.notFound }
        let opened = try await demo.signIn(persona: slug, browser: exchange.browser, request: exchange.context.requestID)
        return try await enter(opened, exchange)
    }

    /// A new sign-in is a new session: the one this browser held before ends.
    private static func enter(_ opened: OpenedSession, _ exchange: Exchange) async throws -> Response {
        if let former = exchange.sessionToken, exchange.visitor.actor != nil {
            _ = try await exchange.desk.signOut(sessionToken: former, by: exchange.caller())
        }
        var response = Response.seeOther(opened.mustChoose ? "/situation" : "/")
        response.add(cookie: SessionCookie.set(exchange.sessionCookie, opened.token, isSecure: exchange.isSecure))
        return response
    }

    /// What the browser came back with. A parameter given twice makes the return unreadable: no state, no sign-in.
    private static func back(_ exchange: Exchange) -> OpenIDSignIn.Return {
        let names = exchange.request.uri.queryParameters.map { String($0.key) }
        let isClear = Set(names).count == names.count
        return OpenIDSignIn.Return(
            code: exchange.query("code"), state: isClear ? exchange.query("state") : nil, issuer: exchange.query("iss"),
            error: exchange.query("error"))
    }
}

extension Exchange {
    var isSecure: Bool { house.settings.isSecure }
    var sessionCookie: String { SessionCookie.name(isSecure: isSecure) }
    var signInCookie: String { SessionCookie.signInName(isSecure: isSecure) }
    /// The browser's own name for itself, for the list of sessions.
    var browser: String { request.headers[.userAgent] ?? "" }
}

extension Response {
    mutating func add(cookie: String) { headers.append(HTTPField(name: .setCookie, value: cookie)) }
}
