import ContactTracing
import Core
import Formats
import Store

/// One slice of a list of contacts, written in one transaction.
extension Act {
    func importContacts(_ lines: [ReadContact], _ parametres: Parametres, lot: String, _ territoire: TerritoireImport) throws -> TrancheImport {
        let lists = LineLists(session)
        let epidemie = parametres.code
        var slice = TrancheImport()
        var caseIDs: [String: String] = [:]
        for name in try lists.identities(of: Array(Set(lines.map(\.cas))), epidemic: epidemie) { caseIDs[name.name] = name.id }
        let cases = Dictionary(try lists.cases(ids: Array(Set(caseIDs.values))).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let stable = try identities(of: lines.map { Self.content($0, caseIDs[$0.cas]) }, epidemie: epidemie)
        var known = Dictionary(try lists.contacts(ids: stable.values.flatMap(\.self)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let numbered = Dictionary(
            try lists.contacts(numbers: lines.compactMap(\.identifiant), epidemic: epidemie).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var fresh: [ContactRecord] = []
        for read in lines {
            guard let cas = caseIDs[read.cas].flatMap({ cases[$0] }) else {
                slice.refuse(read.line, "cas-inconnu", "le cas « \(read.cas) » n’est pas connu ici. Importez d’abord la liste des cas.")
                continue
            }
            let ids = stable[Self.content(read, cas.id)] ?? []
            let before = read.identifiant.flatMap { numbered[$0] } ?? ids.lazy.compactMap { known[$0] }.first
            guard let departement = territoire.departement(nomme: read.departement, codePostal: read.codePostal, already: before?.department),
                before.map({ territoire.holds($0.department) }) ?? true
            else {
                slice.refuse(read.line, "hors-territoire", "ce contact n’est pas d’un département de votre habilitation.")
                continue
            }
            guard !departement.isEmpty else {
                slice.refuse(read.line, "sans-departement", "ni département ni code postal français. Donnez l’un des deux : sans lui, personne ne peut appeler.")
                continue
            }
            if let before {
                if try update(before, with: read, cas, departement, parametres, fresh: &fresh, known: &known, absurd: &slice.absurdes) {
                    slice.modifies += 1
                } else {
                    slice.reconnus += 1
                }
                continue
            }
            var donnees = DonneesContact(personne: PersonneSuivie(nom: "", prenom: ""), exposition: Exposition())
            slice.absurdes += RangeeContact.apply(read, to: &donnees, parametres.contact)
            let record = try imported(donnees, read, of: cas, id: ids.last ?? desk.chance.orderedIdentifier(at: now), departement, parametres, lot: lot)
            fresh.append(record)
            known[record.id] = record
            slice.nouveaux += 1
        }
        var taken = try lists.taken(numbers: fresh.map(\.number), epidemic: epidemie)
        for record in fresh {
            var record = record
            while taken.contains(record.number) { record = record.renumbered(NumeroFiche.make("C", desk.chance)) }
            taken.insert(record.number)
            try Contacts(session).insert(record)
        }
        slice.doublons += try proposeDuplicates(of: fresh.map(\.id), kind: .contacts, epidemie: epidemie)
        return slice
    }

    private func imported(
        _ donnees: DonneesContact, _ read: ReadContact, of cas: CasRecord, id: String, _ departement: String, _ parametres: Parametres, lot: String
    ) throws -> ContactRecord {
        var record = ContactRecord(
            id: id, epidemic: cas.epidemic, caseID: cas.id, number: NumeroFiche.make("C", desk.chance), state: EtatContact.brouillon.rawValue,
            queue: cas.state == EtatCas.escalade.rawValue ? "agence" : "plateforme", department: departement, data: [], reason: "", collected: today.epochDay, at: at)
        do throws(any Error) { record.note(try RangeeContact.vie(read, at: now, parametres)) } catch let refusal as LifecycleRefusal { throw DeskRefusal.cycle(refusal) }
        record.batch = lot
        try fill(donnees, in: &record, of: cas, parametres)
        return record
    }

    /// - Returns: whether the row said anything new.
    private func update(
        _ before: ContactRecord, with read: ReadContact, _ cas: CasRecord, _ departement: String, _ parametres: Parametres, fresh: inout [ContactRecord],
        known: inout [String: ContactRecord], absurd: inout Int
    ) throws -> Bool {
        guard before.mergedInto == nil else { return false }
        let old = try coffre(before.epidemic).open(before)
        var donnees = old
        absurd += RangeeContact.apply(read, to: &donnees, parametres.contact)
        // Its own sheet number is not something a file tells us.
        if read.identifiant == before.number { donnees.autres["identifiant"] = old.autres["identifiant"] }
        if read.distance != nil, old.autres["distance"] == nil, donnees.exposition == old.exposition { donnees.autres["distance"] = nil }
        guard donnees != old || departement != before.department else { return false }
        var record = before
        record.department = departement
        try fill(donnees, in: &record, of: cas, parametres)
        if let index = fresh.firstIndex(where: { $0.id == record.id }) {
            fresh[index] = record
        } else {
            try Contacts(session).save(&record, at: at)
        }
        known[record.id] = record
        return true
    }

    /// With an identifier, the same person whatever else the row says; else the row itself.
    private static func content(_ read: ReadContact, _ caseID: String?) -> String {
        let head = "contact\u{1F}\(caseID ?? read.cas)\u{1F}"
        if let identifiant = read.identifiant { return head + identifiant }
        let values: [String?] = [
            read.nom, read.prenom, read.nomComplet, read.dateNaissance?.iso, read.telephone, read.courriel, read.codePostal, read.departement, read.dateContact?.iso,
        ]
        return head + "\u{1F}" + values.map { $0 ?? "" }.joined(separator: "\u{1F}")
    }
}

extension ContactRecord {
    fileprivate func renumbered(_ number: String) -> ContactRecord {
        var copy = ContactRecord(
            id: id, epidemic: epidemic, caseID: caseID, number: number, state: state, queue: queue, department: department, data: data, reason: reason,
            collected: collected, at: createdAt)
        (copy.nirKey, copy.identityKey, copy.phoneKey, copy.nearKey, copy.codeKey) = (nirKey, identityKey, phoneKey, nearKey, codeKey)
        (copy.household, copy.hasMobile, copy.registeredAt, copy.callDue, copy.nextAttempt) = (household, hasMobile, registeredAt, callDue, nextAttempt)
        (copy.attempts, copy.reachedAt, copy.lastDay, copy.rightsUntil, copy.batch) = (attempts, reachedAt, lastDay, rightsUntil, batch)
        return copy
    }
}
