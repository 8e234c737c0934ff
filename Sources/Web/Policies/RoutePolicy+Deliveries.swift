import Core
import Desk

extension RoutePolicy {
    /// The desk's own policy, asked at the door too.
    static let deliveries = person("livraisons", says: Policy.seeDeliveries.says) { actor in
        switch Policy.seeDeliveries.decide(actor, nil) {
        case .allow: .admit
        case .forbid(let why): .forbid(why)
        case .hide: .hide
        }
    }
}
