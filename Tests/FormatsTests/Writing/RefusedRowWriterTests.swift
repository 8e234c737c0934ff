import Formats
import Testing

@Suite struct RefusedRowWriterTests {
    let refused = [
        RefusedRow(line: 4, cells: ["1"], motif: .tropPeuDeColonnes(1, attendues: 3)),
        RefusedRow(line: 7, cells: ["1", "2", "3", "=4"], motif: .tropDeColonnes(4, attendues: 3)),
    ]

    @Test func sameDelimiterOneMoreColumn() throws {
        var writer = RefusedRowWriter(header: ["a", "b", "c"], format: .csv(.comma))
        let bytes = refused.flatMap { writer.row($0) } + writer.finish()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}a,b,c,motif_du_refus\r\n1,,,Ligne 4"))
        #expect(text.contains("Ligne 7") && text.contains("'=4"))
    }

    @Test func aRowPutRightIsReadAgain() throws {
        var writer = RefusedRowWriter(header: ["a", "b", "c"], format: .csv(.semicolon))
        let table = try ReadTable(writer.row(refused[0]) + writer.finish())
        #expect(table.cells[0].prefix(3) == ["1", "", ""] && table.cells[0][3].contains("au lieu de 3"))
        var again = RefusedRowWriter(header: table.header, format: table.format)
        let text = String(decoding: again.row(refused[0]), as: UTF8.self)
        #expect(text.components("motif_du_refus") == 1)
    }

    @Test func workbookGoesBackAsAWorkbook() throws {
        var writer = RefusedRowWriter(header: ["a", "b", "c"], format: .xlsx(sheet: "Cas"))
        var bytes: [UInt8] = []
        for row in refused.prefix(1) { bytes += writer.row(row) }
        #expect(bytes.isEmpty)
        let table = try ReadTable(writer.finish())
        #expect(table.header == ["a", "b", "c", "motif_du_refus"] && table.format == .xlsx(sheet: "Cas"))
        #expect(table.cells[0][3].contains("Ligne 4"))
    }

    @Test func noRefusalGivesTheHeaderAlone() {
        var writer = RefusedRowWriter(header: ["a"], format: .csv(.tab))
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "\u{FEFF}a\tmotif_du_refus\r\n")
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
