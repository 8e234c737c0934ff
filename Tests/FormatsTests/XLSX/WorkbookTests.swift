@testable import Formats
import Testing

@Suite struct WorkbookTests {
    static let header = #"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>"#

    @Test func textsNumbersAndHoles() throws {
        var maker = WorkbookMaker()
        maker.sharedStrings = ["<t>valeur</t>", "<r><t>no</t></r><r><t>te</t></r><rPh><t>ノ</t></rPh>", "<t>é &amp; à_x000D_</t>"]
        maker.sheets = [("Cas", Self.header + #"""
            <row r="3"><c r="A3"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
            <row r="4"><c r="A4"><v>2.0</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" t="str"><f>1+1</f><v>deux</v></c></row>
            <row><c><v>6.123456789012E12</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
            <row r="9"/>
            """#)]
        let table = try ReadTable(try maker.bytes())
        #expect(table.header == ["id", "valeur", "note"])
        #expect(table.cells == [["1", "", "é & à\r"], ["2", "0.3", "deux"], ["6123456789012", "VRAI", "#N/A"]])
        #expect(table.lines == [3, 4, 5])
        #expect(table.format == .xlsx(sheet: "Cas") && table.refused.isEmpty)
    }

    @Test func datesOfThe1900System() throws {
        var maker = WorkbookMaker()
        maker.formats = [0, 14, 22, 164, 165, 166, 20]
        maker.customFormats = [164: #"dd/mm/yyyy;@"#, 165: #"0.0" jours d'ici""#, 166: #"[h]:mm"#]
        maker.sheets = [("Cas", #"<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>"#
            + #"<row><c s="1"><v>43902</v></c><c s="2"><v>43902.604166666664</v></c><c s="3"><v>60</v></c></row>"#
            + #"<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row>"#
            + #"<row><c s="4"><v>43902</v></c><c s="5"><v>1.5</v></c><c s="6"><v>0.5</v></c></row>"#
            + #"<row><c t="d"><v>2020-03-12</v></c><c><v>43902</v></c><c s="99"><v>7</v></c></row>"#)]
        let table = try ReadTable(try maker.bytes())
        #expect(table.cells == [
            ["2020-03-12", "2020-03-12T14:30:00", "1900-02-29"], ["1900-01-01", "1900-02-28", "1900-03-01"],
            ["43902", "1.5", "12:00:00"], ["2020-03-12", "43902", "7"],
        ])
    }

    @Test func datesOfThe1904System() throws {
        var maker = WorkbookMaker()
        maker.date1904 = true
        maker.formats = [0, 14]
        maker.sheets = [("Cas", #"<row><c t="str"><v>a</v></c></row><row><c s="1"><v>42440</v></c></row><row><c s="1"><v>0</v></c></row>"#)]
        #expect(try ReadTable(try maker.bytes()).cells == [["2020-03-12"], ["1904-01-01"]])
    }

    @Test func namedSheet() throws {
        var maker = WorkbookMaker()
        let rows = { (word: String) in #"<row><c t="str"><v>nom</v></c></row><row><c t="str"><v>\#(word)</v></c></row>"# }
        maker.sheets = [("Cas", rows("un")), ("Liens", rows("deux"))]
        let bytes = try maker.bytes()
        #expect(try ReadTable(bytes).cells == [["un"]])
        #expect(try ReadTable(bytes, TableOptions(sheet: "liens")).cells == [["deux"]])
        #expect(throws: TableError.feuilleAbsente("Autre", presentes: ["Cas", "Liens"])) { try ReadTable(bytes, TableOptions(sheet: "Autre")) }
    }

    @Test func zipBombIsStopped() throws {
        var maker = WorkbookMaker()
        let row = #"<row><c t="str"><v>a</v></c></row>"#
        maker.sheets = [("Cas", row + String(repeating: " ", count: 30 << 20))]
        let bytes = try maker.bytes()
        #expect(bytes.count < 100_000)
        #expect(throws: TableError.tropVolumineux) { try ReadTable(bytes) }
        var options = TableOptions()
        (options.ratioLimit, options.partLimit) = (10_000, 20 << 20)
        #expect(throws: TableError.tropVolumineux) { try ReadTable(bytes, options) }
        options.partLimit = 64 << 20
        #expect(throws: TableError.vide) { try ReadTable(try WorkbookMaker().bytes(), options) }
    }

    @Test func sharedTextsAreBounded() throws {
        var maker = WorkbookMaker()
        maker.sharedStrings = (0..<20_000).map { "<t>texte numéro \($0)</t>" }
        var options = TableOptions()
        options.sharedTextLimit = 100_000
        let bytes = try maker.bytes()
        #expect(throws: TableError.tropVolumineux) { try ReadTable(bytes, options) }
    }

    @Test func entitiesCannotBeDefined() throws {
        var maker = WorkbookMaker()
        maker.prolog = #"<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>"#
        maker.sheets = [("Cas", #"<row><c t="str"><v>&b;</v></c></row>"#)]
        #expect(throws: TableError.classeurAbime) { try ReadTable(try maker.bytes()) }
    }

    @Test func damagedWorkbook() throws {
        var maker = WorkbookMaker()
        maker.sheets = [("Cas", Self.header + (2...3000).map { #"<row r="\#($0)"><c><v>\#($0 * 7919)</v></c></row>"# }.joined())]
        let bytes = try maker.bytes()
        #expect(throws: TableError.classeurAbime) { try ReadTable(Array(bytes.prefix(bytes.count / 2))) }
        var flipped = bytes
        for place in stride(from: bytes.count / 3, to: bytes.count / 2, by: 7) { flipped[place] ^= 0x5A }
        #expect(throws: TableError.self) { try ReadTable(flipped) }
        maker.sheets = [("Cas", "<row><c><v>1</v></row>")]
        #expect(throws: TableError.classeurAbime) { try ReadTable(try maker.bytes()) }
    }

    /// Whatever byte is damaged, there is an answer: rows or one error, never a crash.
    @Test func anyDamageIsSurvived() throws {
        var maker = WorkbookMaker()
        maker.sharedStrings = ["<t>valeur</t>", "<t>note</t>"]
        maker.sheets = [("Cas", Self.header + (2...40).map { #"<row r="\#($0)"><c><v>\#($0 * 7919)</v></c></row>"# }.joined())]
        let bytes = try maker.bytes()
        var chance = Seeded(7)
        var (read, failed) = (0, 0)
        for _ in 0..<1_500 {
            var damaged = bytes
            for _ in 0...chance.below(3) { damaged[chance.below(damaged.count)] = UInt8(chance.below(256)) }
            do throws(TableError) {
                let table = try TableReader(ByteSource(damaged))
                while try table.next() != nil {}
                read += 1
            } catch {
                #expect(!error.message.isEmpty)
                failed += 1
            }
        }
        #expect(read + failed == 1_500 && failed > 100)
    }

    @Test func archiveThatIsNoWorkbook() throws {
        var archive = ZipArchiveWriter()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        let bytes = try #require(archive.finish())
        #expect(throws: TableError.pasUnClasseur) { try ReadTable(bytes) }
    }

    @Test func rowsComeTheSameWhateverTheChunk() throws {
        var maker = WorkbookMaker()
        maker.sharedStrings = ["<t>valeur</t>", "<t>note</t>"]
        maker.sheets = [("Cas", Self.header + (2...9).map { #"<row r="\#($0)"><c t="inlineStr"><is><t>é\#($0)</t></is></c></row>"# }.joined())]
        let bytes = try maker.bytes()
        for size in 1...64 {
            var options = TableOptions()
            options.chunk = size
            #expect(try ReadTable(bytes, options) == ReadTable(bytes))
        }
    }

    @Test(arguments: [("yyyy-mm-dd", "date"), ("d mmm", "date"), ("mm:ss", "time"), ("General", "number"), ("0.00", "number"), ("#,##0\\ \"jours\"", "number"),
        ("[$-40C]d mmmm yyyy", "date"), ("[Red]0", "number"), ("hh:mm AM/PM", "time"), ("dd/mm/yy hh:mm", "dateTime"), ("[mm]:ss", "number"), ("mmmm", "date")])
    func formatsThatAreDates(_ example: (code: String, kind: String)) {
        #expect("\(CellStyles.kind(ofFormat: example.code))" == example.kind)
    }
}
