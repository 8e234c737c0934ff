import Formats
import Testing

@Suite struct EncodingTests {
    static let text = "id;prénom;note\n1;Zoë;« œuf » à 3 €\n2;Łucja 😀;été\n"
    static let latin = "id;prénom;note\n1;Zoë;« œuf » à 3 €\n2;Anaïs;été\n"

    static func utf16(_ text: String, bigEndian: Bool, bom: Bool) -> [UInt8] {
        ((bom ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "€" ? 0x80 : $0 == "œ" ? 0x9C : UInt8($0.value) }
    }

    @Test func utf8WithAndWithoutMark() throws {
        let plain = try ReadTable(Self.text)
        #expect(plain.cells == [["1", "Zoë", "« œuf » à 3 €"], ["2", "Łucja 😀", "été"]])
        #expect(plain.encoding == "UTF-8")
        #expect(try ReadTable([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == plain)
    }

    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)]) func utf16InBothOrders(_ order: (big: Bool, bom: Bool)) throws {
        let table = try ReadTable(Self.utf16(Self.text, bigEndian: order.big, bom: order.bom))
        #expect(table.header == ["id", "prénom", "note"])
        #expect(table.cells == [["1", "Zoë", "« œuf » à 3 €"], ["2", "Łucja 😀", "été"]])
        #expect(table.encoding == "UTF-16" && table.findings.isEmpty)
    }

    @Test func windows1252WhenItIsNotUTF8() throws {
        let table = try ReadTable(Self.windows1252(Self.latin))
        #expect(table.cells == [["1", "Zoë", "« œuf » à 3 €"], ["2", "Anaïs", "été"]])
        #expect(table.encoding == "Windows-1252")
    }

    @Test func decisionMadeLate() throws {
        var bytes = Array("id;nom\n".utf8)
        for i in 1...60_000 { bytes += Array("\(i);sans accent aucun\n".utf8) }
        bytes += Self.windows1252("60001;Zoë\n60002;été\n")
        let table = try ReadTable(bytes)
        #expect(bytes.count > 1 << 20)
        #expect(table.cells.suffix(2) == [["60001", "Zoë"], ["60002", "été"]])
        #expect(table.findings.map(\.kind) == [.encodage] && table.findings[0].lines == [60_002])
        #expect(table.findings[0].message.contains("60002"))
    }

    @Test func oneDamagedLineDoesNotChangeAFileOfUTF8() throws {
        let bytes = Array("id;nom\n1;Zoë\n".utf8) + Self.windows1252("2;Anaïs\n") + Array("3;Łucja\n".utf8)
        let table = try ReadTable(bytes)
        #expect(table.cells == [["1", "Zoë"], ["2", "Anaïs"], ["3", "Łucja"]])
        #expect(table.kinds == [.octetsIllisibles] && table.findings[0].lines == [3])
    }

    @Test func halfACharacterAtTheEnd() throws {
        let table = try ReadTable(Self.utf16("a;b\n1;2", bigEndian: false, bom: true) + [0x41])
        #expect(table.cells == [["1", "2\u{FFFD}"]])
    }
}
