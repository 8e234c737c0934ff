import Core
import Store

extension Desk {
    /// Ends a mission at once: its holder's next click is refused. Always possible, after the end of the epidemic too.
    public func revoquerHabilitation(_ id: String, by caller: Caller) async throws {
        try await act("revoquer-habilitation", on: "habilitation/\(id.prefix(32))", by: caller) { act in
            let table = Habilitations(act.session)
            guard let record = try table.find(id), let held = ActorFinder.habilitation(record) else { throw DeskRefusal.notFound }
            let own = try Attribution(act, record.epidemic)
            if let departements = own.departements {
                guard own.missions.contains(held.mission), departements.isSuperset(of: held.departements.map(\.code)) else { throw DeskRefusal.notFound }
            }
            guard try table.revoke(id, at: act.at) else {
                throw DeskRefusal.cycle(LifecycleRefusal("deja-retiree", "Cette habilitation est déjà retirée."))
            }
            try act.trace("habilitation/\(id)")
        }
    }
}
