import ContactTracing
import Core
import Store

extension Desk {
    /// Notes that masks were delivered: once for a person in an epidemic, even when two pharmacies do it at one moment.
    /// No date is kept, and the row says nothing of when it changed.
    public func noterRemise(_ reference: String, key: String? = nil, by caller: Caller) async throws {
        try await act("noter-remise-masques", on: "suivi/droit", by: caller) { act in
            try Policy.traceAsPharmacy.enforce(act.actor, ())
            let id = try ReferenceDroit.read(reference, .masques, act)
            guard let record = try Contacts(act.session).find(id) else { throw DeskRefusal.notFound }
            _ = try act.onceFiche(key, id) {
                let parametres = try act.parametresOuverts(record.epidemic)
                try act.exige(.pharmacie, parametres)
                try act.deliver(record, parametres)
                return "masques"
            }
            try act.trace(record)
        }
    }
}

extension Act {
    fileprivate func deliver(_ record: ContactRecord, _ parametres: Parametres) throws {
        let asked = Inscrit(record: record, personne: try coffre(record.epidemic).open(record).personne)
        let inscriptions = Inscriptions(session)
        try inscriptions.hold(asked.marks(desk.keys))
        let sheets = try withSiblings([asked], record.epidemic)
        guard sheets.contains(where: { $0.opensMasks(today, parametres) }) else {
            throw DeskRefusal.cycle(LifecycleRefusal("droit-eteint", "Le droit de cette personne a pris fin : rien n’est noté."))
        }
        guard try inscriptions.deliverMasks(sheets.map(\.record.id)) else {
            throw DeskRefusal.cycle(LifecycleRefusal("masques-deja-delivres", "Les masques de cette personne lui ont déjà été remis. Rien de plus n’est noté."))
        }
    }
}
