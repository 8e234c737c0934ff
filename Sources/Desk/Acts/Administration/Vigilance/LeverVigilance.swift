import Core
import Store

extension Desk {
    /// Opens again what the counters closed, once somebody made sure of who it is. The counters of the subject begin anew.
    /// - Parameter note: how it was made sure; kept, and shown to the other administrators.
    public func leverVigilance(_ id: String, note: String?, by caller: Caller) async throws {
        try await act("lever-vigilance", on: "vigilance/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let table = Vigilances(act.session)
            guard Identifier.isWellFormed(id), let record = try table.find(id) else { throw DeskRefusal.notFound }
            guard record.finiLe == nil else { throw DeskRefusal.cycle(LifecycleRefusal("deja-levee", "Cet accès est déjà rétabli.")) }
            var saisie = LectureSaisie()
            let words = saisie.text(note, "note", "Ce qui a été vérifié", .text(5...300))
            try saisie.check()
            _ = try table.end(id, by: act.actor.account, note: words, at: act.at)
            let counters = Compteurs(act.session)
            try counters.reset(genre: record.genre, sujet: record.sujet)
            // What a closed access had asked before is answered too: an administrator vouched for the person.
            if record.genre == "personne" || record.genre == "acces" {
                try counters.reset(genre: "personne", sujet: record.compte)
                try counters.reset(genre: "acces", sujet: record.acces)
                for other in try table.open(about: [record.compte]) where other.palier == PalierVigilance.identification.rawValue {
                    _ = try table.end(other.id, by: act.actor.account, note: words, at: act.at)
                }
            }
            try act.trace("vigilance/\(id)")
        }
    }
}
