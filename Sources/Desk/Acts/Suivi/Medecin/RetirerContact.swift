import ContactTracing
import Core
import Store

extension Desk {
    /// Takes a draft away. It can be put back until the sheet is validated.
    public func retirerContact(_ id: String, by caller: Caller) async throws -> FicheMedecin {
        try await act("retirer-contact", on: "suivi/contact", by: caller) { act in
            var record = try act.draft(id)
            record.removedAt = record.removedAt ?? act.at
            try Contacts(act.session).save(&record, at: act.at)
            try act.trace(record)
            return try act.ficheMedecin(after: record.caseID)
        }
    }

    /// Puts back a draft that was taken away.
    public func remettreContact(_ id: String, by caller: Caller) async throws -> FicheMedecin {
        try await act("remettre-contact", on: "suivi/contact", by: caller) { act in
            var record = try act.draft(id)
            record.removedAt = nil
            try Contacts(act.session).save(&record, at: act.at)
            return try act.ficheMedecin(after: record.caseID)
        }
    }
}

extension Act {
    fileprivate func draft(_ id: String) throws -> ContactRecord {
        try Policy.traceAsDoctor.enforce(actor, ())
        let record = try contactDuMedecin(id, hold: true)
        _ = try parametresOuverts(record.epidemic)
        guard record.state == EtatContact.brouillon.rawValue else {
            throw DeskRefusal.cycle(LifecycleRefusal("contact-retirer", "Ce contact est enregistré : il ne se retire plus. La plateforme note son refus s’il ne veut pas de suivi."))
        }
        return record
    }
}
