import ContactTracing
import Core
import Store

/// What a doctor does about the call of a contact.
public enum GesteAppel: String, Sendable, Hashable, CaseIterable {
    /// « J’appellerai moi-même. »
    case prendre
    /// « Je l’ai joint. »
    case joint
    /// « La plateforme l’appellera. »
    case rendre
}

extension Desk {
    /// The doctor takes the call of a contact for themselves, notes that it was made, or gives it back. The clock of the
    /// call is the same whoever calls.
    public func appelerSoiMeme(_ id: String, _ geste: GesteAppel, by caller: Caller) async throws -> FicheMedecin {
        try await act("appel-\(geste.rawValue)", on: "suivi/contact", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            var record = try act.contactDuMedecin(id, hold: true)
            let cas = try act.casDuMedecin(record.caseID)
            let parametres = try act.parametresOuverts(record.epidemic)
            switch geste {
            case .prendre:
                try act.requireUncalled(record)
                record.queue = "medecin"
                (record.takenBy, record.takenUntil) = (nil, nil)
                try Contacts(act.session).save(&record, at: act.at)
            case .joint:
                try Policy.signTracingAsDoctor.enforce(act.actor, ())
                guard record.queue == "medecin" else {
                    throw DeskRefusal.cycle(LifecycleRefusal("appel-plateforme", "Cet appel revient à la plateforme. Prenez-le d’abord : « J’appellerai moi-même »."))
                }
                try act.apply(.appelMedecin, to: &record, parametres)
            case .rendre:
                guard record.queue == "medecin", record.reachedAt == nil else {
                    throw DeskRefusal.cycle(LifecycleRefusal("appel-rendre", "Cet appel n’est pas entre vos mains, ou il est déjà fait."))
                }
                record.queue = cas.state == EtatCas.escalade.rawValue ? "agence" : "plateforme"
                try Contacts(act.session).save(&record, at: act.at)
            }
            return try act.ficheMedecin(cas)
        }
    }
}

extension Act {
    /// Nobody has reached the contact, and nobody is on the phone with them.
    fileprivate func requireUncalled(_ record: ContactRecord) throws {
        let waits: Set<String> = [EtatContact.brouillon.rawValue, EtatContact.aAppeler.rawValue, EtatContact.injoignable.rawValue]
        guard waits.contains(record.state) else { throw DeskRefusal.cycle(LifecycleRefusal("contact-joint", "Ce contact n’attend plus d’appel.")) }
        if let until = record.takenUntil, until > at, record.takenBy != nil {
            throw DeskRefusal.cycle(LifecycleRefusal("contact-en-ligne", "La plateforme est en train d’appeler ce contact. Réessayez dans quelques minutes."))
        }
    }
}
