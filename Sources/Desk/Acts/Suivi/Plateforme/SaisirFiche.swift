import ContactTracing
public import Core
import Store

extension Desk {
    /// The platform, or the agency for the sheets it was entrusted with, enters contacts: of a case that has no doctor
    /// here, or told on the telephone. They are registered at once, those whose exposure makes them contacts.
    public func saisirContacts(_ id: String, _ raw: JSONValue, key: String?, by caller: Caller) async throws -> FicheTerritoire {
        let (fiche, entered) = try await act("saisir-contacts", on: "suivi/cas", by: caller) { act in
            let cas = try act.casASaisir(id)
            let entered = try act.ajouter(raw, to: cas, act.parametresOuverts(cas.epidemic), key)
            return (try act.ficheTerritoireTracee(id), entered)
        }
        await compareEntered(entered)
        return fiche
    }

    /// The same people correct what a sheet says of the case. They leave untouched the consent, the result and the
    /// life of the sheet, which are its doctor's.
    public func corrigerFiche(_ id: String, _ raw: JSONValue, revision: Int?, by caller: Caller) async throws -> FicheTerritoire {
        try await act("corriger-fiche", on: "suivi/cas", by: caller) { act in
            var record = try act.casASaisir(id)
            let parametres = try act.parametresOuverts(record.epidemic)
            try act.require(revision, of: record.revision)
            let before = record.department
            try act.corriger(&record, raw, parametres)
            // A sheet moved to another territory would leave the hands of whoever corrects it, unseen.
            guard try act.perimetre(record.epidemic, [record.vie.etat.missionQuiSaisit]).holds(record.department) else {
                throw DeskRefusal.invalid([Anomaly(
                    field: "territoire", code: "hors-territoire",
                    message: "Ce département n’est pas le vôtre : la fiche resterait sans plateforme ici. Gardez le \(before) et signalez le changement à l’agence régionale.")])
            }
            return try act.ficheTerritoireTracee(id)
        }
    }
}

extension EtatCas {
    /// Who writes on a validated sheet beside its doctor.
    var missionQuiSaisit: Mission { self == .escalade || self == .suivi ? .agence : .plateforme }
}

extension Act {
    fileprivate func casASaisir(_ id: String) throws -> CasRecord {
        let record = try casDuTerritoire(id, hold: true)
        guard try perimetre(record.epidemic, [record.vie.etat.missionQuiSaisit]).holds(record.department) else { throw DeskRefusal.notFound }
        return record
    }

    fileprivate func ficheTerritoireTracee(_ id: String) throws -> FicheTerritoire {
        let record = try casDuTerritoire(id)
        try trace(record)
        for contact in try Contacts(session).ofCase(id) { try trace(contact) }
        return try ficheTerritoire(record)
    }
}
