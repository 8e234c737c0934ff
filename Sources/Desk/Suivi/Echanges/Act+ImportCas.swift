import ContactTracing
import Core
import Formats
import Store

/// One slice of a list of cases, written in one transaction.
extension Act {
    /// - Parameter lines: each with whether its identifier came before in the file.
    func importCases(
        _ lines: [(read: ReadCase, isRepeated: Bool)], epidemie: String, lot: String, _ territoire: TerritoireImport
    ) throws -> TrancheImport {
        let lists = LineLists(session)
        let coffre = coffre(epidemie)
        var slice = TrancheImport()
        let references = Array(Set(lines.compactMap(\.read.identifiant)))
        var known: [String: CasRecord] = [:]
        for record in try lists.cases(named: references, epidemic: epidemie) { known[record.reference ?? record.number] = record }
        let unnamed = lines.filter { $0.read.identifiant == nil || $0.isRepeated }
        var stable = try identities(of: unnamed.map { ContenuLigne.text($0.read) }, epidemie: epidemie)
        var there = Set(try lists.cases(ids: stable.values.flatMap(\.self)).map(\.id))
        var fresh: [CasRecord] = []
        var opened: [String: DonneesCas] = [:]
        for (read, isRepeated) in lines {
            let before = read.identifiant.flatMap { known[$0] }
            guard let departement = territoire.departement(nomme: read.departement, codePostal: read.codePostal, already: before?.department),
                before.map({ territoire.holds($0.department) }) ?? true
            else {
                slice.refuse(read.line, "hors-territoire", "ce cas n’est pas d’un département de votre habilitation.")
                continue
            }
            if var record = before {
                let old = try opened[record.id] ?? coffre.open(record)
                var donnees = old
                let was = record.columns
                slice.absurdes += RangeeCas.apply(read, to: &donnees)
                RangeeCas.apply(read, to: &record)
                record.department = departement
                if donnees == old, was == record.columns || record.mergedInto != nil {
                    slice.reconnus += 1
                } else if isRepeated {
                    let added = try hidden(read, behind: record, epidemie, lot, stable: &stable, there: &there, slice: &slice)
                    if added { slice.nouveaux += 1 } else { slice.reconnus += 1 }
                } else if record.mergedInto != nil {
                    slice.reconnus += 1
                } else {
                    try fill(donnees, in: &record)
                    if let index = fresh.firstIndex(where: { $0.id == record.id }) { fresh[index] = record } else { try CasIndex(session).save(&record, at: at) }
                    opened[record.id] = donnees
                    known[record.reference ?? record.number] = record
                    slice.modifies += 1
                }
                continue
            }
            let id: String
            if read.identifiant == nil {
                let ids = stable[ContenuLigne.text(read)] ?? []
                if ids.contains(where: there.contains) { slice.reconnus += 1; continue }
                id = ids.last ?? desk.chance.orderedIdentifier(at: now)
                there.insert(id)
            } else {
                id = desk.chance.orderedIdentifier(at: now)
            }
            var donnees = DonneesCas(personne: PersonneSuivie(nom: "", prenom: ""))
            slice.absurdes += RangeeCas.apply(read, to: &donnees)
            var record = try imported(read, donnees, id: id, epidemie, lot, departement)
            record.reference = read.identifiant
            fresh.append(record)
            opened[id] = donnees
            if let name = read.identifiant { known[name] = record }
            slice.nouveaux += 1
        }
        try number(&fresh, epidemie)
        for record in fresh { try CasIndex(session).insert(record) }
        slice.doublons += try proposeDuplicates(of: fresh.map(\.id), kind: .cas, epidemie: epidemie)
        return slice
    }

    private func imported(_ read: ReadCase, _ donnees: DonneesCas, id: String, _ epidemie: String, _ lot: String, _ departement: String) throws -> CasRecord {
        var record = CasRecord(
            id: id, epidemic: epidemie, number: NumeroFiche.make("F", desk.chance), state: EtatCas.valide.rawValue, doctor: nil, department: departement,
            data: [], collected: today.epochDay, at: at)
        RangeeCas.apply(read, to: &record)
        if let foyer = read.foyer { record.household = "liste-\(try coffre(epidemie).lookup(.foyer, foyer, collecte: record.collected).prefix(32))" }
        record.batch = lot
        try fill(donnees, in: &record)
        return record
    }

    /// A second row of one identifier that says something else: kept behind the first, for somebody to decide.
    private func hidden(
        _ read: ReadCase, behind first: CasRecord, _ epidemie: String, _ lot: String, stable: inout [String: [String]], there: inout Set<String>,
        slice: inout TrancheImport
    ) throws -> Bool {
        let ids = stable[ContenuLigne.text(read)] ?? []
        if ids.contains(where: there.contains) { return false }
        let id = ids.last ?? desk.chance.orderedIdentifier(at: now)
        there.insert(id)
        var donnees = DonneesCas(personne: PersonneSuivie(nom: "", prenom: ""))
        slice.absurdes += RangeeCas.apply(read, to: &donnees)
        var record = try imported(read, donnees, id: id, epidemie, lot, first.department)
        // The first bears the identifier in the chains until a person has decided.
        record.mergedInto = first.id
        var numbered = [record]
        try number(&numbered, epidemie)
        try CasIndex(session).insert(numbered[0])
        try Doublons(session).propose(
            id: desk.chance.identifier(), epidemic: epidemie, kind: "cas", first.id, id, department: first.department, score: 90,
            reasons: "Même identifiant dans la liste importée, avec des valeurs différentes", at: at)
        slice.doublons += 1
        return true
    }

    /// Gives other numbers to sheets whose own is taken: among a million, it happens.
    func number(_ records: inout [CasRecord], _ epidemie: String) throws {
        var taken = try LineLists(session).taken(numbers: records.map(\.number), epidemic: epidemie)
        for index in records.indices {
            while taken.contains(records[index].number) { records[index] = records[index].renumbered(NumeroFiche.make("F", desk.chance)) }
            taken.insert(records[index].number)
        }
    }

    /// Stable identifiers for what has none of its own, from its content: one for each week whose key still lives, this
    /// week's last. The content cannot be found again from them once the keys are destroyed.
    func identities(of contents: [String], epidemie: String) throws -> [String: [String]] {
        guard !contents.isEmpty else { return [:] }
        let coffre = coffre(epidemie)
        let weeks = Set(coffre.weeks).union([today.epochDay / 7]).sorted()
        var found: [String: [String]] = [:]
        for content in contents {
            found[content] = try weeks.map { String(try coffre.lookup(.pseudonyme, "ligne=\(content)", collecte: $0 * 7).prefix(32)) }
        }
        return found
    }
}

extension CoffreSuivi {
    /// Weeks whose look-up key still lives, the latest last.
    var weeks: [Int] { cles.names(epidemie: epidemie).filter { $0.sorte == .recherche }.map(\.numero).sorted() }
}

/// A row as one text: the same row gives the same text.
enum ContenuLigne {
    static func text(_ read: ReadCase) -> String {
        (["cas"] + LineListExport.cells(read)).joined(separator: "\u{1F}")
    }
}

extension CasRecord {
    /// What a row may change beside the sealed data.
    fileprivate var columns: [String?] {
        [onset.map(String.init), confirmed.map(String.init), sampled.map(String.init), declaredContacts.map(String.init), state, department]
    }

    fileprivate func renumbered(_ number: String) -> CasRecord {
        var copy = CasRecord(id: id, epidemic: epidemic, number: number, state: state, doctor: doctor, department: department, data: data, collected: collected, at: createdAt)
        (copy.reference, copy.patient, copy.nirKey, copy.identityKey, copy.phoneKey, copy.nearKey) = (reference, patient, nirKey, identityKey, phoneKey, nearKey)
        (copy.onset, copy.sampled, copy.confirmed, copy.household, copy.placeKey) = (onset, sampled, confirmed, household, placeKey)
        (copy.isCollective, copy.declaredContacts, copy.batch, copy.mergedInto) = (isCollective, declaredContacts, batch, mergedInto)
        return copy
    }
}
