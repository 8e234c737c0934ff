import Core
import Store

extension Desk {
    /// What funds decided against the author’s dossiers, or want corrected: the latest first. Seen here before any letter.
    public func listDecisions(cursor: String? = nil, limit: Int = 25, by caller: Caller) async throws -> Page<DossierLine> {
        try await look("lister-decisions", on: "liste/decisions", by: caller) { act in
            switch act.actor.role {
            case .professionnel: break
            case .secretaire where act.actor.delegation != nil: break
            default: throw DeskRefusal.forbidden("Cette liste est celle des professionnels.")
            }
            let limit = min(max(limit, 1), 100)
            let from = try cursor.map(Cursor.init)
            let states: [DossierState] = [.refuse, .correctionDemandee, .silence]
            let found = try Dossiers(act.session).recent(
                Dossiers.Filter(author: act.actor.principal, states: states.map(\.rawValue)), after: from.map { ($0.at, $0.id) }, limit: limit + 1
            ).filter { act.actor.delegation?.covers($0.teleservice) ?? true }
            try act.trace("liste/decisions")
            return try act.page(found, limit: limit) { Cursor(at: $0.updatedAt, id: $0.id) }
        }
    }
}
