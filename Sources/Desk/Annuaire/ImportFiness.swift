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
        work.tranche.add(.etablissement, reader.establishmentRow(number: last, digest: digest, moment: work.moment))
    }
}

extension FinessReader {
    /// In the order of the columns that `AnnuaireLoad` names.
    fileprivate func establishmentRow(number: Int64, digest: Int64, moment: Int64) -> [SQLValue] {
        func value(_ column: FinessColumn) -> SQLValue { optional(column).sqlValue }
        func day(_ column: FinessColumn) -> SQLValue { self.day(column).sqlValue }
        let (short, long) = (text(.rs), text(.rslongue))
        let (postalCode, town) = routing
        return [
            .int(number), .text(text(.nofinesset)), value(.nofinessej), .text(short.isEmpty ? long : short), value(.rslongue), value(.complrs),
            .text(NomPropre.folded(long.isEmpty ? short : long)), value(.compldistrib), value(.numvoie), value(.typvoie), value(.voie), value(.compvoie),
            value(.lieuditbp), postalCode.sqlValue, town.sqlValue, communeCode.sqlValue, value(.departement), value(.libdepartement), value(.telephone),
            value(.telecopie), value(.categetab), value(.libcategetab), value(.categagretab), value(.libcategagretab), value(.siret), value(.codeape),
            value(.codemft), value(.libmft), value(.codesph), value(.libsph), day(.dateouv), day(.dateautor), day(.datemaj), value(.numuai),
            (position?.x).sqlValue, (position?.y).sqlValue, (position?.source).sqlValue, .int(digest), .int(moment),
        ]
    }
}
