import Core
import Testing

@testable import Formats

/// A fund's file of reimbursements, line by line.
@Suite struct RemboursementReaderTests {
    private func events(_ text: String) throws -> [RemboursementReader.Event] {
        let reader = try RemboursementReader(ByteSource(text))
        var all: [RemboursementReader.Event] = []
        while let event = try reader.next() { all.append(event) }
        return all
    }

    @Test func columnsInAnyOrderAndOptionalOnesAbsent() throws {
        let read = try events("Libelle;NIR;date;nature;reference;caisse\nÉchographie;2850339001001;12/03/2026;EXAMEN;A1;01 998 0000\n")
        guard case .ligne(let line)? = read.first else { return #expect(Bool(false), "\(read)") }
        #expect(line.libelle == "Échographie" && line.nature == .examen && line.caisse.code == "019980000")
        #expect(line.jour.iso == "2026-03-12" && line.quantite == nil && line.centimes == nil && line.code == nil)
    }

    @Test(arguments: [
        ("12,50", 1250), ("12.5", 1250), ("12", 1200), ("0,05", 5), ("-3,20", -320), ("-0,50", -50), ("1e3", nil), ("12,345", nil), ("", nil), ("+5", nil),
        ("12,", nil), ("douze", nil), ("1 000", nil),
    ] as [(String, Int?)])
    func amounts(text: String, cents: Int?) { #expect(RemboursementReader.cents(text) == cents) }

    @Test(arguments: [
        ("019980000;;2850339001001;2026-03-12;examen;x", "référence"), ("xx;1;2850339001001;2026-03-12;examen;x", "caisse"),
        ("019980000;1;28503390010;2026-03-12;examen;x", "nir"), ("019980000;1;2850339001001;2026-02-30;examen;x", "date"),
        ("019980000;1;2850339001001;2026-03-12;radio;x", "nature"), ("019980000;1;2850339001001;2026-03-12;examen;", "libelle"),
    ])
    func eachFaultNamesItsColumn(row: String, word: String) throws {
        let read = try events("caisse;reference;nir;date;nature;libelle\n\(row)\n")
        guard case .faute(let words)? = read.first else { return #expect(Bool(false), "\(read)") }
        #expect(words.hasPrefix("Ligne 2") && words.contains(word), "\(words)")
        #expect(!words.contains("2850339001001"))
    }

    @Test func anotherFileIsNotOne() {
        #expect(throws: MissingColumns(names: ["caisse", "reference", "nature", "libelle"])) { try RemboursementReader(ByteSource("nir;date\n1;2\n")) }
    }

    /// Windows-1252 and separators of every kind.
    @Test func encodings() throws {
        var bytes = Array("caisse,reference,nir,date,nature,libelle\n019980000,1,2850339001001,2026-03-12,examen,".utf8)
        bytes += [0xC9, 0x63, 0x68, 0x6F, 0x0A]
        let reader = try RemboursementReader(ByteSource(bytes))
        guard case .ligne(let line)? = try reader.next() else { return #expect(Bool(false)) }
        #expect(line.libelle == "Écho")
    }
}
