import Core
import Desk
import HTTPTypes

/// What the gate of every connection shares: the routes, the places, and the words of a refusal, made once.
struct Admission: Sendable {
    let routes: RouteTree
    let turnstile: Turnstile
    let answers: [Route.Door: [RefusedAnswer]]
    /// Whether the process was told to stop: its clients are sent to another one.
    let isLeaving: @Sendable () -> Bool
    /// Told of each refusal, with the route when the address is one.
    let note: @Sendable (Route?) -> Void

    func urgency(_ head: HTTPRequest) -> Urgency { find(head)?.urgency ?? .list }

    func refuse(_ head: HTTPRequest) -> RefusedAnswer {
        let route = find(head)?.route
        note(route)
        let isAPI = route.map { $0.door == .api } ?? (head.path?.hasPrefix("/api/") == true)
        // One of several, each with its own moment to come back: those refused together do not come back together.
        let answer = answers[isAPI ? .api : .page]?.randomElement() ?? RefusedAnswer.bare
        return head.method == .head ? answer.withoutBody : answer
    }

    private func find(_ head: HTTPRequest) -> RouteTree.Found? { routes.find(head.method.rawValue, head.path ?? "/") }
}

extension Admission {
    /// To the doors of this house, refusals counted as those that were begun are.
    init(_ house: House) {
        let services = house.desk.teleservices.map(\.code)
        self.init(
            routes: RouteTree(house.routes), turnstile: house.standing.turnstile,
            answers: [.page: RefusedAnswer.all(.page, isSecure: house.settings.isSecure), .api: RefusedAnswer.all(.api, isSecure: house.settings.isSecure)],
            isLeaving: { house.standing.isLeaving }
        ) { route in
            house.standing.routes.note(.init(method: route?.method.rawValue ?? "-", route: route?.path ?? "-", status: 503), seconds: 0)
            guard route?.door != .asset else { return }
            house.desk.mesures.note(request: "", milliseconds: 0, failed: true, at: house.desk.now, among: services)
        }
    }
}
