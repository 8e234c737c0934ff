import Core
import Store

extension Desk {
    /// Notes that somebody read a finding, and what they made of it.
    /// - Parameter note: what was checked, and with whom; kept, and shown to the other administrators.
    public func noterEcart(_ id: String, note: String?, by caller: Caller) async throws {
        try await act("noter-ecart", on: "ecart/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let table = Ecarts(act.session)
            guard Identifier.isWellFormed(id), let record = try table.find(id) else { throw DeskRefusal.notFound }
            guard record.luLe == nil else { throw DeskRefusal.cycle(LifecycleRefusal("deja-lu", "Cet écart est déjà lu.")) }
            var saisie = LectureSaisie()
            let words = saisie.text(note, "note", "Ce que vous avez vérifié", .text(5...300))
            try saisie.check()
            guard let words, try table.read(id, by: act.actor.account, note: words, at: act.at) else { throw DeskRefusal.cycle(LifecycleRefusal("deja-lu", "Cet écart est déjà lu.")) }
            try act.trace("ecart/\(id)")
        }
    }
}
