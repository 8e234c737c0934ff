import Core
import Formats
import Testing

/// What we export, we import back to the same values.
@Suite struct OwnExportTests {
    @Test func cases() throws {
        var chance = Seeded(5)
        let names = ["Zoë", "=D’Arc", "O'Neil", "-Moins", "'Apostrophe", "Deux\nlignes", "A;B", "\"G\"", nil]
        let written = (0..<300).map { index -> ReadCase in
            var read = ReadCase(line: 0)
            read.identifiant = "C\(index)"
            read.sources = chance.pick([[], ["C1"], ["C1", "C2"]])
            (read.nom, read.prenom, read.lieu) = (chance.pick(names), chance.pick(names), chance.pick(names))
            (read.dateSymptomes, read.dateNaissance) = (day(&chance), LocalDate(epochDay: chance.below(10_000)))
            (read.dateConfirmation, read.dateDeces, read.dateContact) = (day(&chance), day(&chance), day(&chance))
            (read.telephone, read.codePostal) = (chance.pick(["0612345678", "+33612345678", nil]), chance.pick(["01000", "2A004", nil]))
            (read.age, read.nombreContacts, read.sexe) = (chance.below(120), chance.below(500), chance.pick(["M", "F", "autre", nil]))
            (read.foyer, read.nir, read.anneeNaissance) = (chance.pick(["F1", nil]), nil, 1900 + chance.below(100))
            return read
        }
        let writer = CSVWriter()
        let bytes = writer.header(LineListExport.caseHeader) + written.flatMap { writer.row(LineListExport.cells($0)) }
        let list = try ReadLineList(cases: bytes)
        #expect(list.refused.isEmpty && list.values.count == written.count)
        for (before, after) in zip(written, list.values) { #expect(LineListExport.cells(before) == LineListExport.cells(after)) }
    }

    private func day(_ chance: inout Seeded) -> LocalDate? {
        chance.below(4) == 0 ? nil : LocalDate(epochDay: 18_300 + chance.below(200))
    }

    @Test func links() throws {
        let written = (0..<200).map { index -> ReadLink in
            var read = ReadLink(line: 0, de: "C\(index)", vers: "+\(index)")
            (read.date, read.duree, read.distance) = (LocalDate(epochDay: 18_300 + index), index, Double(index) / 10)
            (read.masque, read.foyer, read.exposition) = (index % 3 == 0 ? nil : index % 2 == 0, index % 2 == 1, "@lieu \(index)")
            return read
        }
        let writer = CSVWriter()
        let bytes = writer.header(LineListExport.linkHeader) + written.flatMap { writer.row(LineListExport.cells($0)) }
        let list = try ReadLineList(links: bytes)
        #expect(list.refused.isEmpty && list.values.map(LineListExport.cells) == written.map(LineListExport.cells))
    }

    @Test func refusedRowsCanBePutRightAndReadAgain() throws {
        let header = ["id", "infector", "date_onset"]
        var writer = RefusedRowWriter(header: header, format: .csv(.comma))
        let list = try ReadLineList(cases: "id,infector,date_onset\n1,,2020-03-12\n,,2020-03-13\n2,1,2020-03-14,x\n")
        let bytes = list.refused.flatMap { writer.row($0) } + writer.finish()
        let again = try ReadLineList(cases: bytes)
        #expect(again.counts.lus == 2 && again.counts.refuses == 2 && again.refused.map(\.motif.code) == ["identifiant.absent", "colonnes.en_trop"])
        #expect(list.counts.lus == list.counts.retenus + list.counts.refuses)
    }
}
