import Core
import Desk

extension RoutePolicy {
    static let censusLead = census("recensement-pilotage", Policy.leadCensus)
    static let censusCalls = census("recensement-appels", Policy.callForCensus)
    static let censusAnswer = census("recensement-reponse", Policy.answerCensus)
    static let censusNurses = census("recensement-infirmiers", Policy.seeCensusNurses)

    /// The desk's own policy, asked at the door too.
    private static func census(_ name: String, _ policy: Policy<Void>) -> RoutePolicy {
        person(name, says: policy.says) { actor in
            switch policy.decide(actor, ()) {
            case .allow: .admit
            case .forbid(let why): .forbid(why)
            case .hide: .hide
            }
        }
    }
}
