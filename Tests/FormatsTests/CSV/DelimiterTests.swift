import Formats
import Testing

@Suite struct DelimiterTests {
    @Test(arguments: Delimiter.allCases) func foundFromTheFirstLines(_ delimiter: Delimiter) throws {
        let d = String(UnicodeScalar(delimiter.rawValue))
        let table = try ReadTable("id\(d)nom\(d)note\n1\(d)A\(d)\"a, b; c | d\te\"\n2\(d)B\(d)z\n")
        #expect(table.format == .csv(delimiter))
        #expect(table.cells == [["1", "A", "a, b; c | d\te"], ["2", "B", "z"]])
    }

    @Test func decimalCommasDoNotMakeCommas() throws {
        let table = try ReadTable("id;taille;poids\n1;1,70;60,5\n2;1,80;70,5\n")
        #expect(table.format == .csv(.semicolon))
        #expect(table.cells[0] == ["1", "1,70", "60,5"])
    }

    @Test func severalSourcesDoNotMakeCommas() throws {
        #expect(try ReadTable("id\tsource\n1\t2, 3\n2\t4, 5\n3\t\n").format == .csv(.tab))
    }

    @Test func declaredAndForced() throws {
        let declared = try ReadTable("sep=,\r\nid,a;b\r\n1,x;y\r\n")
        #expect(declared.header == ["id", "a;b"] && declared.cells == [["1", "x;y"]] && declared.lines == [3])
        #expect(try ReadTable("a,b;c\n1,2;3\n", TableOptions(delimiter: .comma)).header == ["a", "b;c"])
    }

    @Test func singleColumn() throws {
        #expect(try ReadTable("identifiant\nA1\nA2\n").cells == [["A1"], ["A2"]])
    }
}
