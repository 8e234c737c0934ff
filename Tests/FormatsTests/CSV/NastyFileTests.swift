import Formats
import Testing

/// Files as people send them.
@Suite struct NastyFileTests {
    @Test(arguments: ["\n", "\r\n", "\r"]) func lineBreaksOfAnyKind(_ end: String) throws {
        let table = try ReadTable(["id;nom", "1;Ada", "", "2;Béa", "   ", "3;Cléo"].joined(separator: end))
        #expect(table.cells == [["1", "Ada"], ["2", "Béa"], ["3", "Cléo"]])
        #expect(table.lines == [2, 4, 6])
        #expect(table.refused.isEmpty)
    }

    @Test func lastLineWithoutBreakAndWithout() throws {
        #expect(try ReadTable("a;b\n1;2").cells == ReadTable("a;b\n1;2\n").cells)
        #expect(try ReadTable("a;b\n1;\"x\"").cells == [["1", "x"]])
    }

    @Test func quotesHoldDelimitersBreaksAndQuotes() throws {
        let table = try ReadTable("id;note\n1;\"a;b\"\n2;\"deux\r\nlignes\"\n3;\"dit \"\"oui\"\"\"\n4;\"\"\n5;  au milieu  \n6;\"  gardé  \"\n")
        #expect(table.cells == [["1", "a;b"], ["2", "deux\r\nlignes"], ["3", "dit \"oui\""], ["4", ""], ["5", "au milieu"], ["6", "  gardé  "]])
        #expect(table.lines == [2, 3, 5, 6, 7, 8])
        #expect(table.findings.isEmpty)
    }

    @Test func unclosedQuoteCostsOneLine() throws {
        let table = try ReadTable("id;note\n1;ok\n2;\"ouvert\n3;trois\n4;quatre\n")
        #expect(table.cells == [["1", "ok"], ["3", "trois"], ["4", "quatre"]])
        #expect(table.refused == [RefusedRow(line: 3, cells: ["2;\"ouvert"], motif: .guillemetNonReferme)])
        #expect(table.refused[0].raison.contains("Ligne 3"))
    }

    @Test func unclosedQuoteBeforeGoodQuotesCostsOneLine() throws {
        let table = try ReadTable("id;note\n2;\"ouvert\n3;\"trois\"\n4;\"quatre\"\n5;\"encore\n6;six")
        #expect(table.cells == [["3", "trois"], ["4", "quatre"], ["6", "six"]])
        #expect(table.refused.map(\.line) == [2, 5])
    }

    @Test func unclosedQuoteInABigFileDoesNotSwallowIt() throws {
        var text = "id;note\n1;\"ouvert\n"
        for i in 2..<60_000 { text += "\(i);une note qui n’a rien de particulier\n" }
        let table = try ReadTable(text)
        #expect(table.rows.count == 59_998)
        #expect(table.refused.map(\.line) == [2])
        #expect(table.rows.last?.line == 60_000)
    }

    @Test func aFileOfUnclosedQuotesEndsQuickly() throws {
        var text = "id;note\n"
        for i in 0..<20_000 { text += "\(i);\"a\"b\n" }
        let table = try ReadTable(text)
        #expect(table.rows.isEmpty)
        #expect(table.refused.count == 20_000)
    }

    @Test func quoteInTheMiddleIsKept() throws {
        let table = try ReadTable("id;taille\n1;5\" écran\n2;\"dit \"oui\" fort\"\n3;x\n")
        #expect(table.cells == [["1", "5\" écran"], ["2", "dit \"oui\" fort"], ["3", "x"]])
        #expect(table.kinds == [.guillemetMalPlace])
        #expect(table.findings[0].lines == [2, 3, 3])
    }

    @Test func tooManyColumns() throws {
        let table = try ReadTable("a;b\n1;2;3\n1;2;;\n")
        #expect(table.refused == [RefusedRow(line: 2, cells: ["1", "2", "3"], motif: .tropDeColonnes(3, attendues: 2))])
        #expect(table.cells == [["1", "2"]])
        #expect(table.kinds == [.cellulesVidesEnTrop])
    }

    @Test func tooFewColumns() throws {
        let table = try ReadTable("a;b;c;d;e\n1;2;3\n1;2\n")
        #expect(table.cells == [["1", "2", "3", "", ""]])
        #expect(table.refused.map(\.motif) == [.tropPeuDeColonnes(2, attendues: 5)])
        #expect(table.counts.lus == 2 && table.counts.refuses == 1)
    }

    @Test func repeatedHeaderIsNoRow() throws {
        let table = try ReadTable("id;nom\n1;A\nid;nom\n2;B\n")
        #expect(table.cells == [["1", "A"], ["2", "B"]])
        #expect(table.kinds == [.enteteRepete] && table.counts.entetesRepetes == 1)
    }

    @Test func titleAboveTheHeader() throws {
        let table = try ReadTable("Liste des cas\nExtraite le 12/03/2020\n\nid;nom;age\n1;A;3\n")
        #expect(table.header == ["id", "nom", "age"])
        #expect(table.cells == [["1", "A", "3"]] && table.kinds == [.lignesAvantEntete])
    }

    @Test func oneBrokenRowDoesNotHideTheHeader() throws {
        let table = try ReadTable("id;nom\n1;A\n2;a;b;c;d;e;f;g\n3;C\n")
        #expect(table.header == ["id", "nom"] && table.cells == [["1", "A"], ["3", "C"]] && table.refused.map(\.line) == [3])
    }

    @Test func controlCharactersAreTakenOutAndSaid() throws {
        let table = try ReadTable("id;nom\n1;A\u{0}da\n2;B\u{1B}éa\n3;C\tl\n")
        #expect(table.cells == [["1", "Ada"], ["2", "Béa"], ["3", "C\tl"]])
        #expect(table.findings.map(\.lines) == [[2, 3]])
    }

    @Test func absurdlyLongCellIsRefusedAlone() throws {
        let long = String(repeating: "x", count: 70_000)
        let table = try ReadTable("id;note\n1;\(long)\n2;b\n3;\"\(long)\"\n4;d\n")
        #expect(table.cells == [["2", "b"], ["4", "d"]])
        #expect(table.refused.map(\.motif) == [.celluleTropLongue(limite: 65_536), .celluleTropLongue(limite: 65_536)])
        #expect(table.refused[0].cells.allSatisfy { $0.utf8.count < 1000 })
    }

    @Test func absurdlyLongLineIsRefusedAlone() throws {
        let table = try ReadTable("id;note\n1;\(String(repeating: "é", count: 3_000_000))\n2;b\n")
        #expect(table.cells == [["2", "b"]])
        #expect(table.refused.map(\.line) == [2])
        #expect(table.encoding == "UTF-8")
    }

    @Test func emptyColumnsAndRowsOfDelimiters() throws {
        let table = try ReadTable("id;nom;;\n1;A;;\n;;;\n2;B;;\n")
        #expect(table.header == ["id", "nom"])
        #expect(table.cells == [["1", "A"], ["2", "B"]])
        #expect(table.counts.vides == 1)
    }

    @Test(arguments: ["", "\n\n\n", "\u{FEFF}", ";;;\n;;;\n"]) func nothingToRead(_ text: String) {
        #expect(throws: TableError.vide) { try ReadTable(text) }
    }

    @Test(arguments: ["%PDF-1.7 …", "<!DOCTYPE html><html>", "\n <html><table>", "\u{1F}\u{8B}"]) func otherKindsOfFile(_ text: String) {
        let bytes = text.first == "\u{1F}" ? [0x1F, 0x8B, 8, 0] : Array(text.utf8)
        #expect(throws: TableError.pasUnTableau) { try ReadTable(bytes) }
    }

    @Test func headerThatCannotBeReadIsAnError() {
        #expect(throws: TableError.enteteIllisible) { try ReadTable("id;\"nom\n1;Ada\n2;Béa\n") }
    }

    @Test func oldOrEncryptedWorkbook() {
        #expect(throws: TableError.compositeOuChiffre) { try ReadTable([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)) }
        #expect(TableError.compositeOuChiffre.message.contains("mot de passe"))
    }

    @Test func readingThatBreaksOffIsAnError() {
        struct Broken: Error {}
        #expect(throws: TableError.lectureInterrompue) { _ = try TableReader(ByteSource(length: 10) { _, _ in throw Broken() }) }
    }
}
