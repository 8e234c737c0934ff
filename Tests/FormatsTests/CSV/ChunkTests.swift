@testable import Formats
import Synchronization
import Testing

/// The same file gives the same rows however its bytes arrive.
@Suite struct ChunkTests {
    static let nasty = [
        "id;prénom;note\r\n", "1;Zoë;\"deux\r\nlignes\"\r\n", "2;Łucja 😀;\"dit \"\"oui\"\"\"\r\n", "\r\n", "3;A;5\" écran\r", "4;B;\u{0}x\n",
        "5;C;\"ouvert\n", "6;D;\"fermé\"\n", "7;E;a;b\n", "8\n", "id;prénom;note\n", "9;F;'=1+1\r\r\n", "10;G;\"fin",
    ].joined()

    static let files: [[UInt8]] = [
        Array(nasty.utf8), [0xEF, 0xBB, 0xBF] + Array(nasty.utf8),
        EncodingTests.utf16(nasty, bigEndian: true, bom: true), EncodingTests.utf16(nasty, bigEndian: false, bom: true),
        EncodingTests.windows1252("id;nom\n1;été\r\n2;\"Zoë\nA\"\n3;\"x"),
    ]

    @Test(arguments: 1...64) func everySizeOfChunk(_ size: Int) throws {
        for file in Self.files {
            var options = TableOptions()
            options.chunk = size
            #expect(try ReadTable(file, options) == ReadTable(file))
        }
    }

    @Test func overlongLinesToo() throws {
        let text = "a;b\n1;" + String(repeating: "é", count: 150) + "\n2;x\n"
        var whole = TableOptions()
        (whole.rowLimit, whole.cellLimit) = (250, 100)
        let reference = try ReadTable(text, whole)
        #expect(reference.cells == [["2", "x"]] && reference.refused.count == 1)
        for size in 1...64 {
            var options = whole
            options.chunk = size
            #expect(try ReadTable(text, options) == reference)
        }
    }

    @Test func theNastyFileIsReadAsItShould() throws {
        let table = try ReadTable(Self.nasty)
        #expect(table.cells.map { $0[0] } == ["1", "2", "3", "4", "6", "9"])
        #expect(table.rows.last?.cells[2] == "=1+1")
        #expect(table.refused.map(\.motif.code) == ["guillemet", "colonnes.en_trop", "colonnes.manquantes", "guillemet"])
    }

    /// The reader holds a chunk, a row and its findings: ten times the rows ask the source for no larger pieces.
    @Test(arguments: [10_000, 100_000]) func memoryDoesNotGrowWithTheFile(_ rows: Int) throws {
        let line = Array("1234567;une ligne;2020-03-12\n".utf8)
        let head = Array("id;note;date\n".utf8)
        let largest = Mutex(0)
        // Bytes are made as they are asked for: the file exists nowhere.
        let source = ByteSource(length: head.count + rows * line.count) { offset, into in
            largest.withLock { $0 = max($0, into.count) }
            for i in 0..<into.count {
                let place = offset + i
                into[i] = place < head.count ? head[place] : line[(place - head.count) % line.count]
            }
            return into.count
        }
        let table = try TableReader(source)
        var count = 0
        while try table.next() != nil { count += 1 }
        #expect(count == rows)
        #expect(largest.withLock { $0 } <= 65_536)
    }
}
