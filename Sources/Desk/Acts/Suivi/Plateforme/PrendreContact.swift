import ContactTracing
import Core
import Store

extension Desk {
    /// Takes one contact in hand: an unreachable one to try again, or one found in a list.
    public func prendreContact(_ id: String, key: String? = nil, by caller: Caller) async throws -> FicheAppel {
        try await act("prendre-contact", on: "suivi/contact", by: caller) { act in
            let kept = try act.onceFiche(key, id) {
                let record = try act.contactAAppeler(id)
                _ = try act.parametresOuverts(record.epidemic)
                guard record.state == EtatContact.aAppeler.rawValue || record.state == EtatContact.injoignable.rawValue else {
                    throw DeskRefusal.cycle(LifecycleRefusal("contact-appel", "Ce contact n’attend pas d’appel. (État : \(record.vie.etat.libelle).)"))
                }
                try FileAppels(act.session).take(id, by: act.actor.account, until: act.now.adding(minutes: Act.minutesDePrise).millisecondsSince1970)
                try act.trace(record)
                return id
            }
            let record = try act.contactDuTerritoire(kept)
            if !act.isTraced { try act.trace(record) }
            return try act.ficheAppel(record)
        }
    }

    /// Gives back what the actor holds of a contact and its household, for colleagues.
    public func rendreContact(_ id: String, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("rendre-contact", on: "suivi/contact", by: caller) { act in
            let record = try act.contactDuTerritoire(id, hold: true)
            try act.trace(record)
            return try act.onceFiche(key, id) {
                let held = try FileAppels(act.session).held(by: act.actor.account, epidemic: record.epidemic, at: act.at)
                for other in held where other.id == id || (record.household != nil && other.household == record.household) {
                    try FileAppels(act.session).release(other.id)
                }
                return id
            }
        }
    }
}
