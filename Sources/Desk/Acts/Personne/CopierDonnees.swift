import Core
import Store

extension Desk {
    /// Everything the desk holds of a person, for the person alone: right of access (RGPD, article 15). Asked for with a reason,
    /// noted before it leaves; limited or not makes no difference.
    /// - Parameter motif: how the request came, and how whoever asked was known for sure.
    public func copierDonnees(_ wanted: PersonneVisee, motif: String?, by caller: Caller) async throws -> ExportPersonne {
        let words = try Reason.required(motif, box: "Comment la demande est arrivée", missing: "Dites par quelle voie, et comment vous êtes sûr que c’est la personne.")
        let object: String
        if case .id(let id) = wanted { object = "patient/\(id)/copie" } else { object = "recherche" }
        let caller = Caller(actor: caller.actor, request: caller.request, reason: words, address: caller.address, isSession: caller.isSession)
        return try await look("copier-donnees", on: object, by: caller) { act in
            let person = try act.personne(wanted, .copyPerson)
            try act.trace("patient/\(person.id)/copie", patient: person.id)
            return try act.copie(person)
        }
    }
}

extension Act {
    func copie(_ person: PersonneTenue) throws -> ExportPersonne {
        let (sheets, uncertain) = try fiches(person)
        var known: [EnsemblePersonne: Set<String>] = [.patient: Set(person.grappe), .cas: Set(sheets.cas.map(\.id)), .contact: Set(sheets.contacts.map(\.id))]
        known[.pseudonyme] = Set(try sheets.cas.union(sheets.contacts).compactMap { try coffre($0.epidemie).pseudonymeVivant($0.id, collecte: $0.collecte) })
        let rows = Dictionary(uniqueKeysWithValues: try RangeesPersonne(session.sansPorte).all(from: known).map { ($0.table.table.name, $0) })
        let opening = OuverturePersonne(self)
        let parts = try LibellesPersonne.parties.map { part in
            ExportPersonne.Partie(
                titre: part.titre, explication: part.explication,
                tables: try part.tables.compactMap { name, title in
                    guard let found = rows[name], !found.rangees.isEmpty else { return nil }
                    return try opening.table(found.table, titre: title, found.rangees)
                })
        }
        return ExportPersonne(
            nom: person.identity.displayName, dateNaissance: person.identity.dateNaissance, sexe: person.identity.sexe, caisse: try funds.summary(person.identity.caisse, le: today).name,
            faitLe: now, faitPar: actor.isAtConsole ? "l’exploitant du guichet, pour votre caisse" : "le service médical de votre caisse", parties: parts, fichiers: opening.fichiers, absents: GraphePersonne.horsPersonne.map { ($0.table.name, $0.pourquoi) }, fichesHomonymes: uncertain)
    }
}
