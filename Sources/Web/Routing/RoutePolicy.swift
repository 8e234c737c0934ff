import Core

/// Who may call a route. Every route names one; there is no default, so nothing is open by oversight. What a
/// person may do to a given dossier is asked again by the act itself.
public struct RoutePolicy: Sendable {
    public enum Answer: Sendable, Hashable {
        case admit
        /// Nobody is signed in: 401, or the sign-in page.
        case signIn
        /// Signed in, but has yet to say as what: 403, or the page of situations.
        case choose
        case forbid(String)
        /// As if the route did not exist.
        case hide
    }

    public let name: String
    /// What it says, for the list of routes.
    public let says: String
    let decide: @Sendable (Visitor) -> Answer

    init(_ name: String, says: String, decide: @escaping @Sendable (Visitor) -> Answer) {
        self.name = name
        self.says = says
        self.decide = decide
    }

    /// A policy for people who are signed in and have said as what they work.
    static func person(_ name: String, says: String, _ decide: @escaping @Sendable (Actor) -> Answer) -> RoutePolicy {
        RoutePolicy(name, says: says) { visitor in
            guard let actor = visitor.actor else { return .signIn }
            return visitor.mustChoose ? .choose : decide(actor)
        }
    }
}

/// Whoever stands at the door.
struct Visitor: Sendable {
    let actor: Actor?
    let mustChoose: Bool
    /// The desk is a demonstration.
    let isDemo: Bool
}
