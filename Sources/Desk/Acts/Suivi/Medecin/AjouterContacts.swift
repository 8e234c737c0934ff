import ContactTracing
public import Core
import Logging
import Store

extension Desk {
    /// Enters contacts, several at once, household first. Drafts until the case is confirmed; registered at once on a
    /// validated sheet, those whose exposure makes them contacts.
    public func ajouterContacts(_ id: String, _ raw: JSONValue, key: String?, by caller: Caller) async throws -> FicheMedecin {
        let (fiche, entered) = try await act("ajouter-contacts", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            let cas = try act.casDuMedecin(id, hold: true)
            let parametres = try act.parametresOuverts(cas.epidemic)
            let entered = try act.ajouter(raw, to: cas, parametres, key)
            return (try act.ficheMedecin(after: id), entered)
        }
        await compareEntered(entered)
        return fiche
    }

    /// Looks for the likely duplicates of contacts that were just written, beside the writer: hundreds of exact searches would
    /// make everybody else wait. What a fault leaves out is found by the worker, which looks again at what changed lately.
    func compareEntered(_ entered: [ContactEntre]) async {
        guard let epidemie = entered.first?.record.epidemic else { return }
        let now = now
        let caller = Worker.deskCaller("doublons")
        do {
            let pairs = try await database.read { session in
                try Act("chercher-doublons", session: session, desk: self, caller: caller, now: now).likelyPairs(of: entered, epidemie: epidemie)
            }
            guard !pairs.isEmpty else { return }
            try await act("chercher-doublons", on: "suivi/doublons/contact", by: caller) { act in
                try act.propose(pairs, kind: .contacts, epidemie: epidemie)
                try act.trace("suivi/doublons/contact/\(entered.count)")
            }
        } catch {
            log.error("duplicates not looked for", metadata: ["error": "\(type(of: error))"])
        }
    }
}

extension Act {
    /// Keeps what a form of contacts says, once for a key: all of it, or nothing.
    /// - Returns: what was written; nothing when the key was known.
    func ajouter(_ raw: JSONValue, to cas: CasRecord, _ parametres: Parametres, _ key: String?) throws -> [ContactEntre] {
        var entered: [ContactEntre] = []
        _ = try onceFiche(key, "\(cas.id)\n\(JSONWriter.text(raw))") {
            guard cas.state != EtatCas.clos.rawValue else { throw DeskRefusal.cycle(LifecycleRefusal("cas-clos", "Cette fiche est close : aucun contact ne s’y ajoute.")) }
            let read = try contactsSaisis(raw, of: cas, parametres)
            guard !read.isEmpty else {
                throw DeskRefusal.invalid([Anomaly(field: "", code: "requis", message: "Aucun contact n’est saisi. Remplissez au moins une ligne, ou collez une liste.")])
            }
            entered = try read.enumerated().map { rang, saisi in
                ContactEntre(record: try insert(saisi, rang: rang, in: cas, parametres), personne: saisi.donnees.personne)
            }
            return cas.id
        }
        return entered
    }

    /// Everything the form holds, as contacts to keep; every fault at once, at its own row.
    fileprivate func contactsSaisis(_ raw: JSONValue, of cas: CasRecord, _ parametres: Parametres) throws -> [ContactSaisi] {
        let decoded = FormulaireContacts.form.decode(raw)
        let content = decoded.content
        let index = try coffre(cas.epidemic).open(cas).personne
        let home = content.foyerTerritoire ?? Territoire(codePostal: index.codePostal, departement: cas.department)
        var anomalies = decoded.anomalies
        if let last = content.foyerDernierJour, last > today {
            anomalies.append(Anomaly(field: "foyerDernierJour", code: "suivi.futur", message: "« Dernier jour ensemble » est dans l’avenir. Corrigez la date."))
        }
        let household = content.foyer.map { $0.contact(of: index, dernierJour: content.foyerDernierJour ?? today, territoire: home) }
        for (prefix, rows) in [("foyer", household), ("autres", content.autres)] {
            for (number, row) in rows.enumerated() { anomalies += row.anomalies(today: today).map { $0.under("\(prefix).\(number)") } }
        }
        try require(anomalies)
        return (household + content.autres).compactMap { $0.saisi(parametres.contact) }
    }

    fileprivate func insert(_ saisi: ContactSaisi, rang: Int, in cas: CasRecord, _ parametres: Parametres) throws -> ContactRecord {
        var record = try nouveauContact(saisi.donnees, of: cas, departement: saisi.departement, parametres, rang: rang)
        // « I will call this one myself » is said by the doctor who keeps the sheet: nobody else has such a queue.
        if saisi.appelMedecin, cas.doctor == actor.principal { record.queue = "medecin" }
        try Contacts(session).insert(record)
        if EtatCas(rawValue: cas.state)?.estActif ?? false, eligibilite(saisi.donnees.exposition, cas, parametres).estContact {
            try register(&record, of: cas, parametres)
        }
        return record
    }
}
