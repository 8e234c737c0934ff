import ContactTracing
import Core
import Store

/// Sheets loaded for whoever acts: what they may not see does not exist.
extension Act {
    /// A sheet the actor keeps as its doctor.
    func casDuMedecin(_ id: String, hold: Bool = false) throws -> CasRecord {
        let cas = CasIndex(session)
        guard let record = try hold ? cas.hold(id) : cas.find(id), record.doctor == actor.principal, record.state != EtatCas.negatif.rawValue,
            record.mergedInto == nil
        else { throw DeskRefusal.notFound }
        return record
    }

    /// A validated sheet of the actor's territory.
    func casDuTerritoire(_ id: String, hold: Bool = false, _ missions: Set<Mission> = Set(Mission.allCases)) throws -> CasRecord {
        let cas = CasIndex(session)
        guard let record = try hold ? cas.hold(id) : cas.find(id), try perimetre(record.epidemic, missions).holds(record.department),
            EtatCas(rawValue: record.state).map({ $0.estActif || $0 == .clos }) ?? false, record.mergedInto == nil
        else { throw DeskRefusal.notFound }
        return record
    }

    /// A sheet for reading: its doctor's, or of the territory.
    func casLisible(_ id: String) throws -> CasRecord {
        if let record = try CasIndex(session).find(id), record.doctor == actor.principal { return try casDuMedecin(id) }
        return try casDuTerritoire(id)
    }

    /// A registered contact of the actor's territory.
    func contactDuTerritoire(_ id: String, hold: Bool = false, _ missions: Set<Mission> = Set(Mission.allCases)) throws -> ContactRecord {
        let contacts = Contacts(session)
        guard let record = try hold ? contacts.hold(id) : contacts.find(id), try perimetre(record.epidemic, missions).holds(record.department),
            record.state != EtatContact.brouillon.rawValue, record.mergedInto == nil
        else { throw DeskRefusal.notFound }
        return record
    }

    /// A contact of a sheet the actor keeps as its doctor.
    func contactDuMedecin(_ id: String, hold: Bool = false) throws -> ContactRecord {
        let contacts = Contacts(session)
        guard let record = try hold ? contacts.hold(id) : contacts.find(id), let cas = try CasIndex(session).find(record.caseID),
            cas.doctor == actor.principal, record.mergedInto == nil
        else { throw DeskRefusal.notFound }
        return record
    }

    func fiche(_ record: ContactRecord) throws -> FicheContact {
        FicheContact(record, try coffre(record.epidemic).open(record), try parametres(record.epidemic))
    }

    func fiche(_ record: CasRecord, withContacts: Bool = true) throws -> FicheCas {
        let contacts = try withContacts ? Contacts(session).ofCase(record.id).map(fiche) : []
        return FicheCas(record, try coffre(record.epidemic).open(record), contacts: contacts, try parametres(record.epidemic))
    }

    /// Refuses a change made on a sheet that someone changed since it was read.
    func require(_ revision: Int?, of current: Int) throws {
        if let revision, revision != current { throw DeskRefusal.stale(revision: current) }
    }

    /// Who the case is, for a contact: read with the consent in one transaction, and never otherwise.
    func divulgation(_ record: ContactRecord) throws -> DivulgationIndex {
        guard let cas = try CasIndex(session).find(record.caseID) else { return .tue }
        return DivulgationIndex(accord: cas.consent, nom: (try? coffre(cas.epidemic).open(cas).personne.displayName) ?? "")
    }

    /// Runs the body once for a key: a repeated request gets the same sheet and has no second effect. Only the
    /// identifier is kept with the key, so that nothing of a person outlives the sheet.
    func onceFiche(_ key: String?, _ request: String, _ body: () throws -> String) throws -> String {
        guard let key else { return try body() }
        guard (8...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw DeskRefusal.malformed(
                code: "idempotency-key", message: "La clé d’idempotence compte de 8 à 200 caractères ASCII sans espace, par exemple un UUID.")
        }
        let store = Idempotence(session)
        let fingerprint = Digest.of("\(name)\n\(request)")
        if let kept = try store.find(account: actor.account, key: key) {
            guard kept.fingerprint == fingerprint else { throw DeskRefusal.keyReused }
            return kept.dossier
        }
        let id = try body()
        try store.keep(account: actor.account, key: key, fingerprint: fingerprint, dossier: id, answer: [], at: at)
        return id
    }
}
