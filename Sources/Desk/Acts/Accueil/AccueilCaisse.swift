import Core
import Recensement
import Store

/// What awaits those who work at a fund: their first page.
public struct AccueilCaisse: Sendable {
    public let queues: [QueueView]
    /// The longest waiting of the common queue.
    public let oldest: DossierLine?
    /// What they hold.
    public let mine: [DossierLine]
    public let notifications: [NotificationView]
    /// Campaigns of census under way; nil for those who do not call.
    public let campagnes: [CampagneVue]?
}

extension Desk {
    /// The queues and lists of the first page, each a look of its own, all of one moment.
    public func accueilCaisse(by caller: Caller) async throws -> AccueilCaisse {
        try await looks(by: caller, rehearsed: true) { snapshot in
            func queue(_ name: QueueName, _ limit: Int) throws -> [DossierLine] {
                try snapshot.look("lire-corbeille", on: "corbeille/\(name.rawValue)") { try $0.queue(name, QueueQuery(limit: limit)).items }
            }
            return AccueilCaisse(
                queues: try snapshot.look("lister-corbeilles", on: "corbeilles") { try $0.queues() },
                oldest: try queue(.aTraiter, 1).first, mine: try queue(.mesDossiers, 10),
                notifications: try snapshot.look("lire-notifications", on: "notifications") { try $0.notifications(limit: AccueilSoignant.Shown.notifications, unread: true) },
                campagnes: Policy.callForCensus.decide(caller.actor, ()) == .allow
                    ? try snapshot.look("lister-campagnes", on: "recensement") { try $0.campagnes() }.filter { $0.etat == .enCours } : nil)
        }
    }
}
