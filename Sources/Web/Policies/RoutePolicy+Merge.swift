import Core
import Desk

extension RoutePolicy {
    /// The desk's own policy, asked at the door too.
    static let mergePatients = person("fusion-patients", says: Policy.mergePatients.says) { actor in
        switch Policy.mergePatients.decide(actor, ()) {
        case .allow: .admit
        case .forbid(let why): .forbid(why)
        case .hide: .hide
        }
    }
}
