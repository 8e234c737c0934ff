import ContactTracing
public import Core
import Store

extension Desk {
    /// The form of a contact as it stands.
    public func preparerContact(_ id: String, by caller: Caller) async throws -> (FicheMedecin, FicheContact, JSONValue) {
        try await act("lire-contact", on: "suivi/contact", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            let record = try act.contactDuMedecin(id)
            let fiche = try act.ficheMedecin(act.casDuMedecin(record.caseID))
            let contact = try act.fiche(record)
            return (fiche, contact, FormulaireContact.form.encode(FormulaireContact(contact, fiche.parametres.contact)))
        }
    }

    /// Corrects a contact: a draft, or one nobody has reached yet. A draft of a validated sheet that becomes a contact is
    /// registered at once.
    public func modifierContact(_ id: String, _ raw: JSONValue, revision: Int?, by caller: Caller) async throws -> FicheMedecin {
        try await act("modifier-contact", on: "suivi/contact", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            var record = try act.contactDuMedecin(id, hold: true)
            let cas = try act.casDuMedecin(record.caseID)
            let parametres = try act.parametresOuverts(record.epidemic)
            try act.require(revision, of: record.revision)
            guard record.state == EtatContact.brouillon.rawValue || record.state == EtatContact.aAppeler.rawValue || record.state == EtatContact.injoignable.rawValue
            else { throw DeskRefusal.cycle(LifecycleRefusal("contact-modifier", "Ce contact a déjà été joint : la plateforme tient sa fiche à jour.")) }
            let decoded = FormulaireContact.form.decode(raw)
            try act.require(decoded.anomalies + decoded.content.anomalies(today: act.today))
            guard let saisi = decoded.content.saisi(parametres.contact, known: try act.coffre(record.epidemic).open(record)) else { throw DeskRefusal.notFound }
            record.department = saisi.departement.code
            try act.keep(saisi.donnees, in: &record, of: cas, parametres)
            if !saisi.donnees.exposition.memeFoyer { record.household = nil }
            if saisi.appelMedecin { record.queue = "medecin" } else if record.queue == "medecin" { record.queue = "plateforme" }
            let becomesContact = act.eligibilite(saisi.donnees.exposition, cas, parametres).estContact
            if record.state == EtatContact.brouillon.rawValue, EtatCas(rawValue: cas.state)?.estActif ?? false, becomesContact {
                try act.register(&record, of: cas, parametres)
            } else {
                try Contacts(act.session).save(&record, at: act.at)
            }
            return try act.ficheMedecin(cas)
        }
    }
}
