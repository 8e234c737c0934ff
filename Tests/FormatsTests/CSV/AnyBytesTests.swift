@testable import Formats
import Testing

/// Bytes of any kind: an answer always, the same however they arrive, and lines in their order.
@Suite struct AnyBytesTests {
    static let pieces: [[UInt8]] = ["\"", "\"\"", ";", ",", "\n", "\r", "\r\n", " ", "a", "é", "1", "abcdefghijkl\u{0}", "\t", "'=", "\u{FEFF}", "=", "x;y"].map { Array($0.utf8) }
        + [[0xE9], [0xC3], [0xFF], [0x80]]

    @Test(arguments: 0..<8) func anything(_ seed: Int) throws {
        var chance = Seeded(UInt64(seed))
        for _ in 0..<400 {
            let bytes = Array("id;nom;note\n".utf8) + (0..<chance.below(120)).flatMap { _ in chance.pick(Self.pieces) }
            var options = TableOptions(delimiter: .semicolon)
            let table = try ReadTable(bytes, options)
            #expect(table.header == ["id", "nom", "note"])
            options.chunk = 1 + chance.below(9)
            #expect(try ReadTable(bytes, options) == table)
            #expect(table.counts.lus == table.rows.count + table.refused.count)
            #expect(zip(table.lines, table.lines.dropFirst()).allSatisfy { $0 < $1 })
            #expect(zip(table.refused, table.refused.dropFirst()).allSatisfy { $0.line < $1.line })
            #expect(table.rows.allSatisfy { $0.cells.count == table.header.count })
        }
    }

    /// A good row after any rubbish is found again, once a line break has passed that no quote can hold.
    @Test func aGoodRowIsFoundAgain() throws {
        var chance = Seeded(99)
        for _ in 0..<300 {
            let rubbish = (0..<chance.below(40)).flatMap { _ in chance.pick(Self.pieces) }
            let bytes = Array("id;nom;note\n".utf8) + rubbish + Array("\n\"7\";\"sept\";\"s\"\n8;huit;h\n9;neuf;n\n".utf8)
            let table = try ReadTable(bytes, TableOptions(delimiter: .semicolon))
            #expect(table.cells.last == ["9", "neuf", "n"] && table.cells.contains(["8", "huit", "h"]))
        }
    }
}
