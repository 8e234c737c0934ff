@testable import Formats
import Testing

/// What is written is read back: whatever the values.
@Suite struct RoundTripTests {
    static let pieces = [
        "a", "Zoë", "=", "+", "-", "@", "'", "''", "\t", "\r", "\n", "\r\n", "\"", ";", ",", "|", " ", "  ", "\u{A0}", "12", "-12,5", "+33 6 12 34 56 78",
        "=1+1", "'=x", "😀", "œuvre", "_x000D_", "sep=;", "\u{FEFF}", "0001", "<&>", "",
    ]

    static func table(_ seed: UInt64) -> (header: [String], rows: [[String]]) {
        var chance = Seeded(seed)
        let width = 1 + chance.below(6)
        let header = (0..<width).map { "colonne \($0)" }
        let rows = (0..<(1 + chance.below(30))).compactMap { _ -> [String]? in
            let row = (0..<width).map { _ in (0..<chance.below(4)).map { _ in chance.pick(pieces) }.joined() }
            return row.allSatisfy(\.isEmpty) ? nil : row
        }
        return (header, rows)
    }

    @Test(arguments: Delimiter.allCases) func csv(_ delimiter: Delimiter) throws {
        for seed in 0..<400 as Range<UInt64> {
            let (header, rows) = Self.table(seed)
            guard !rows.isEmpty else { continue }
            let writer = CSVWriter(delimiter: delimiter)
            let bytes = writer.header(header) + rows.flatMap(writer.row)
            let table = try ReadTable(bytes, TableOptions(delimiter: header.count == 1 ? delimiter : nil))
            #expect(table.header == header && table.cells == rows && table.findings.isEmpty, "seed \(seed)")
        }
    }

    @Test func workbook() throws {
        for seed in 0..<100 as Range<UInt64> {
            let (header, rows) = Self.table(seed)
            guard !rows.isEmpty else { continue }
            var writer = XLSXWriter(sheet: "Cas [1] & autres")
            writer.append(header)
            for row in rows { writer.append(row) }
            let table = try ReadTable(try #require(writer.finish()))
            #expect(table.header == header && table.cells == rows && table.format == .xlsx(sheet: "Cas 1 & autres"), "seed \(seed)")
        }
    }

    @Test func theFormItIsWrittenIn() {
        let bytes = CSVWriter().header(["id", "note"]) + CSVWriter().row(["1", "a;\"b\""])
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("id;note\r\n1;\"a;\"\"b\"\"\"\r\n".utf8))
    }

    @Test func controlCharactersAreLeftOut() {
        #expect(CSVWriter().row(["a\u{0}b\u{7}"]) == Array("\"ab\"\r\n".utf8))
    }
}
