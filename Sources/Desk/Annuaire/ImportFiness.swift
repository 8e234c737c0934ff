import Core
import Formats
import Store

/// The register of establishments: what is new, what changed, what it dropped.
final class ImportFiness {
    private let work: ImportReleve
    private let reader: FinessReader
    private let known: RangeesConnues
    private var last: Int64 = 0

    init(_ work: ImportReleve, _ reader: FinessReader, rows: Int) {
        (self.work, self.reader) = (work, reader)
        known = RangeesConnues(expecting: rows)
    }

    func run() async throws {
        try await work.load(.etablissement) { row in
            var digest = RowDigest()
            digest.feed(row.identifier)
            known.know(key: digest.value, digest: row.digest, number: row.number)
        }
        last = try await work.desk.database.read { try AnnuaireLoad($0).lastNumber(.etablissement) }
        do { while let event = try reader.next() {
            work.comptes.lus += 1
            switch event {
            case .refused(let row): try work.refuse(row)
            case .row: try row()
            }
            try await work.step()
        } } catch let error as NationalFileError { throw ReleveRefuse(error) }
        var absent: [Int64] = []
        known.forEachAbsent { absent.append($0) }
        work.comptes.finis = absent.count
        for number in absent {
            work.tranche.end(.etablissement, number)
            if work.tranche.count >= work.slice { try await work.flush() }
        }
        try await work.finish()
    }

    private func row() throws {
        let (key, digest) = (reader.key(), reader.digest())
        switch known.meet(key: key, digest: digest) {
        case .twice(let isSame):
            return try work.refuse(
                reader.refused(
                    code: isSame ? "ligne.double" : "cle.double",
                    isSame ? "cette ligne est déjà dans le fichier." : "ce numéro FINESS est déjà dans le fichier, avec d’autres valeurs\u{A0}; la première ligne a été gardée."),
                isDouble: true)
        case .unchanged: work.comptes.inchanges += 1
        case .changed(let old):
            work.comptes.modifies += 1
            work.tranche.end(.etablissement, old)
            begin(key, digest)
        case .new:
            work.comptes.nouveaux += 1
            begin(key, digest)
        }
        work.comptes.retenus += 1
    }

    private func begin(_ key: Int64, _ digest: Int64) {
        last += 1
        known.note(key: key, digest: digest, number: last)
        let (number, moment) = (last, work.moment)
        work.tranche.addEstablishment { reader.establishment(&$0, number: number, digest: digest, moment: moment) }
    }
}

extension FinessReader {
    /// In the order of the columns that `AnnuaireLoad` names.
    fileprivate func establishment(_ row: inout BulkRows, number: Int64, digest: Int64, moment: Int64) {
        let (short, long) = (text(.rs), text(.rslongue))
        let (postalCode, town) = routing
        func values(_ columns: [FinessColumn]) { for column in columns { row.text(optional(column)) } }
        row.int(number)
        row.text(text(.nofinesset))
        row.text(optional(.nofinessej))
        row.text(short.isEmpty ? long : short)
        values([.rslongue, .complrs])
        row.text(NomPropre.folded(long.isEmpty ? short : long))
        values([.compldistrib, .numvoie, .typvoie, .voie, .compvoie, .lieuditbp])
        row.text(postalCode)
        row.text(town)
        row.text(communeCode)
        values([
            .departement, .libdepartement, .telephone, .telecopie, .categetab, .libcategetab, .categagretab, .libcategagretab, .siret, .codeape, .codemft,
            .libmft, .codesph, .libsph,
        ])
        for column in [FinessColumn.dateouv, .dateautor, .datemaj] { row.int(day(column).map(Int64.init)) }
        row.text(optional(.numuai))
        row.double(position?.x)
        row.double(position?.y)
        row.text(position?.source)
        row.int(digest)
        row.int(moment)
    }
}
