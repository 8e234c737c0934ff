import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Receives every request: finds its route, asks the route's policy, lets the handler answer, and turns
/// whatever went wrong into the words of the right door.
struct Doorman: Sendable {
    let house: House
    let log: Logger
    /// An answer that takes longer is interrupted.
    private let deadlines: AnswerDeadlines
    /// As the public page of service counts them.
    private let services: [String]

    init(house: House, log: Logger) {
        (self.house, self.log) = (house, log)
        deadlines = AnswerDeadlines(limit: house.standing.answer)
        services = house.desk.teleservices.map(\.code)
    }

    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        for route in house.routes {
            let urgency = Urgency(route)
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await answer(request, context, route, urgency)
            }
        }
        router.add(middleware: Strays(doorman: self, routes: RouteTree(house.routes)))
        return router
    }

    /// Answers on a known route.
    private func answer(_ request: Request, _ context: DeskContext, _ route: Route, _ urgency: Urgency) async -> Response {
        var response: Response
        let begun = ContinuousClock.now
        do {
            let place = try place(urgency)
            defer { place.leave() }
            response = try await deadlines.run { try await admit(request, context, route, place) }
        } catch {
            response = refuse(error, request, context, route)
        }
        let took = begun.duration(to: .now)
        house.standing.routes.note(.init(method: route.method.rawValue, route: route.path, status: response.status.code), seconds: took / .seconds(1))
        // A process that leaves asks its clients to come back by another connection: to another process, if there is one.
        if house.standing.isLeaving { response.headers[.connection] = "close" }
        if route.door != .asset {
            house.desk.mesures.note(
                request: context.requestID, milliseconds: Int64(took / .milliseconds(1)), failed: response.status.code >= 500, at: house.desk.now,
                among: services)
        }
        Headers.add(to: &response, door: route.door, request: context.requestID, isSecure: house.settings.isSecure)
        return response
    }

    /// The place that the gate took for it, or one of its own.
    private func place(_ urgency: Urgency) throws -> Place {
        switch ConnectionPlaces.current?.next() {
        case .admitted(let place): return place
        case .inTurn, nil: return try Place(house.standing.turnstile, urgency)
        }
    }

    private func admit(_ request: Request, _ context: DeskContext, _ route: Route, _ place: Place) async throws -> Response {
        try Forgery.check(request, route, baseURL: house.settings.baseURL)
        let known = try await identify(request, route)
        let visitor = Visitor(actor: known?.person.actor, mustChoose: known?.person.mustChoose ?? false, isDemo: house.demo != nil)
        let exchange = Exchange(
            request: request, context: context, house: house, route: route, visitor: visitor, formToken: known?.person.formToken ?? "",
            sessionToken: known?.session, place: place)
        switch route.policy.decide(visitor) {
        case .admit:
            // A page is often several lists: what they note is kept at once, before the page leaves.
            guard route.door == .page, route.method == .get else { return try await route.handle(exchange) }
            return try await house.desk.together { try await route.handle(exchange) }
        case .signIn:
            guard route.door == .page else { throw DeskRefusal.notSignedIn }
            if let token = SessionCookie.read(request, isSecure: house.settings.isSecure) {
                try await house.desk.exigeAccesOuvert(sessionToken: token)
                if let why = try await house.desk.whyClosed(sessionToken: token) { throw DeskRefusal.accessEnded(why) }
            }
            return .seeOther("/connexion")
        case .choose:
            guard route.door == .page else { throw DeskRefusal.forbidden("Choisissez d’abord une situation d’exercice.") }
            return .seeOther("/situation")
        case .forbid(let why): throw DeskRefusal.forbidden(why)
        case .hide: throw DeskRefusal.notFound
        }
    }

    /// Pages know people by their cookie, the API by a bearer token; neither takes the other's.
    private func identify(_ request: Request, _ route: Route) async throws -> (person: Authenticated, session: String?)? {
        switch route.door {
        case .asset: return nil
        case .page:
            guard let token = SessionCookie.read(request, isSecure: house.settings.isSecure) else { return nil }
            return try await house.desk.authenticate(sessionToken: token).map { ($0, token) }
        case .api:
            guard let header = request.headers[.authorization] else { return nil }
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw DeskRefusal.notSignedIn }
            guard let person = try await house.desk.authenticate(bearer: String(parts[1])) else {
                try await house.desk.exigeAccesOuvert(bearer: String(parts[1]))
                if let why = try await house.desk.whyClosed(bearer: String(parts[1])) { throw DeskRefusal.accessEnded(why) }
                throw DeskRefusal.notSignedIn
            }
            return (person, nil)
        }
    }

    /// The refusal in the words of its door.
    func refuse(_ error: any Error, _ request: Request, _ context: DeskContext, _ route: Route?) -> Response {
        let problem = Problem(error, request: context.requestID)
        // Under a flood, a line for each request that was turned away would be a flood of its own: they are counted.
        if problem.status >= 500, !(error is Overloaded) {
            // The error's own words may hold values; only its kind is logged.
            log.error("refused", metadata: ["status": "\(problem.status)", "request": "\(context.requestID)", "kind": "\(type(of: error))", "route": "\(route?.path ?? "-")"])
        }
        return route?.door == .page || (route == nil && !request.uri.path.hasPrefix("/api/"))
            ? problem.page(house, signedIn: problem.status != 401) : problem.json
    }
}

/// Requests that no route takes: 404, or 405 when the address exists with another method.
private struct Strays: RouterMiddleware {
    let doorman: Doorman
    let routes: RouteTree

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            // What the gate decided of it was for whoever answers, and no route does.
            _ = ConnectionPlaces.current?.next()
            let known = routes.all(request.uri.path)
            let methods = Set(known.map(\.method.rawValue)).sorted()
            var response = doorman.refuse(
                methods.isEmpty ? DeskRefusal.notFound : MethodNotAllowed(), request, context, known.first)
            if !methods.isEmpty { response.headers[.allow] = methods.joined(separator: ", ") }
            Headers.add(to: &response, door: known.first?.door ?? .page, request: context.requestID, isSecure: doorman.house.settings.isSecure)
            return response
        }
    }
}

struct MethodNotAllowed: Error {}
