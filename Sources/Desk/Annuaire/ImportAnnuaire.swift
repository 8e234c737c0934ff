import Core
import Formats
import Store

/// The national extract into persons, situations and sites: what is new, what changed, what is no longer there.
final class ImportAnnuaire {
    private let work: ImportReleve
    private let reader: AnnuaireReader
    private let persons: RangeesConnues
    private let exercises: RangeesConnues
    private let sites: RangeesConnues
    private var next: [AnnuaireLoad.Table: Int64] = [:]
    /// The names in hand: rows of one person follow one another.
    private var folded: (names: Int64, name: String, givenName: String) = (0, "", "")

    /// - Parameter rows: about how many lines the file has.
    init(_ work: ImportReleve, _ reader: AnnuaireReader, rows: Int) {
        (self.work, self.reader) = (work, reader)
        exercises = RangeesConnues(expecting: rows)
        persons = RangeesConnues(expecting: rows * 2 / 3)
        sites = RangeesConnues(expecting: rows / 4)
    }

    /// A whole file: what it no longer has ends.
    func run() async throws {
        try await know()
        try await read()
        try await endAbsent()
        try await work.finish()
    }

    /// Changes: what is absent stays, what the other rows say has ended ends, and a person left without a situation with it.
    func runChanges(ended: AnnuaireReader) async throws {
        try await know()
        try await read()
        do { while let event = try ended.next() {
            work.comptes.lus += 1
            switch event {
            case .refused(let row): try work.refuse(row)
            case .row:
                work.comptes.retenus += 1
                guard let number = exercises.number(of: ended.exerciseKey()) else {
                    work.comptes.inchanges += 1
                    continue
                }
                work.comptes.finis += 1
                work.tranche.end(.exercise, number)
                work.departed.insert(ended.text(.identifiantNational))
            }
            try await work.step()
        } } catch let error as NationalFileError { throw ReleveRefuse(error) }
        try await work.finish()
        try await work.endDeparted()
    }

    private func read() async throws {
        do { while let event = try reader.next() {
            work.comptes.lus += 1
            switch event {
            case .refused(let row): try work.refuse(row)
            case .row: try row()
            }
            try await work.step()
        } } catch let error as NationalFileError { throw ReleveRefuse(error) }
    }

    private func know() async throws {
        try await work.load(.person) { known in
            var digest = RowDigest()
            digest.feed(known.identifier)
            persons.know(key: digest.value, digest: known.digest, number: known.number)
        }
        try await work.load(.exercise) { exercises.know(key: $0.key, digest: $0.digest, number: $0.number) }
        try await work.load(.site) { sites.know(key: $0.key, digest: $0.key, number: $0.number) }
        next = try await work.desk.database.read { session in
            try Dictionary(uniqueKeysWithValues: [AnnuaireLoad.Table.person, .exercise, .site].map { ($0, try AnnuaireLoad(session).lastNumber($0)) })
        }
    }

    private func row() throws {
        let site = reader.siteKey()
        let key = reader.exerciseKey()
        let digest = reader.exerciseDigest(key: key, site: site)
        let meeting = exercises.meet(key: key, digest: digest)
        if case .twice(let isSame) = meeting {
            return try work.refuse(
                reader.refused(
                    code: isSame ? "ligne.double" : "cle.double",
                    isSame ? "cette ligne est déjà dans le fichier." : "la même situation d’exercice est déjà dans le fichier, avec d’autres valeurs\u{A0}; la première a été gardée."),
                isDouble: true)
        }
        work.comptes.retenus += 1
        person()
        let siteNumber = site.map(self.site)
        let new = reader.newLabels()
        if !new.isEmpty { work.tranche.label(new) }
        switch meeting {
        case .unchanged, .twice: work.comptes.inchanges += 1
        case .new:
            work.comptes.nouveaux += 1
            begin(key, digest, siteNumber)
        case .changed(let number):
            work.comptes.modifies += 1
            work.tranche.end(.exercise, number)
            begin(key, digest, siteNumber)
        }
    }

    private func number(_ table: AnnuaireLoad.Table) -> Int64 {
        let number = (next[table] ?? 0) + 1
        next[table] = number
        return number
    }

    private func person() {
        let key = reader.personKey()
        let digest = reader.personDigest()
        switch persons.meet(key: key, digest: digest) {
        case .unchanged, .twice: return
        case .changed(let old): work.tranche.end(.person, old)
        case .new: break
        }
        let number = number(.person)
        persons.note(key: key, digest: digest, number: number)
        let (names, moment) = (names(), work.moment)
        work.tranche.addPerson { reader.person(&$0, number: number, digest: digest, names: names, moment: moment) }
    }

    private func site(_ key: Int64) -> Int64 {
        switch sites.meet(key: key, digest: key) {
        case .unchanged(let number): return number
        case .twice, .changed: return sites.number(of: key) ?? 0
        case .new: break
        }
        let number = number(.site)
        sites.note(key: key, digest: key, number: number)
        let moment = work.moment
        work.tranche.addSite { reader.site(&$0, number: number, key: key, moment: moment) }
        return number
    }

    private func begin(_ key: Int64, _ digest: Int64, _ site: Int64?) {
        let number = number(.exercise)
        exercises.note(key: key, digest: digest, number: number)
        let (names, moment) = (names(), work.moment)
        work.tranche.addExercise { reader.exercise(&$0, number: number, key: key, digest: digest, site: site, names: names, moment: moment) }
    }

    private func names() -> (name: String, givenName: String) {
        let key = reader.namesKey()
        if folded.names != key {
            folded = (key, NomPropre.folded(reader.text(.nom)), NomPropre.folded(reader.text(.prenom)))
        }
        return (folded.name, folded.givenName)
    }

    /// What the file no longer has has ended.
    private func endAbsent() async throws {
        var absent: [(AnnuaireLoad.Table, Int64)] = []
        exercises.forEachAbsent { absent.append((.exercise, $0)) }
        work.comptes.finis = absent.count
        persons.forEachAbsent { absent.append((.person, $0)) }
        sites.forEachAbsent { absent.append((.site, $0)) }
        for (table, number) in absent {
            work.tranche.end(table, number)
            if work.tranche.count >= work.slice { try await work.flush() }
        }
    }
}
