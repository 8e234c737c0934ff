import Store
import Testing

@Suite("A statement is text from the program and values from outside")
struct SQLTests {
    private enum Etat: String { case depose, clos }

    @Test func valuesBecomeNumberedPlaces() {
        let sql: SQL = "SELECT id FROM t WHERE nom = \("O'Neill") AND n > \(3) AND vu = \(nil as Bool?)"
        #expect(sql.text == "SELECT id FROM t WHERE nom = $1 AND n > $2 AND vu = $3")
        #expect(sql.values == [.text("O'Neill"), .int(3), .null])
    }

    @Test func piecesAreRenumbered() {
        let condition: SQL = "a = \(1) AND b = \(2)"
        let sql: SQL = "UPDATE t SET c = \(0) WHERE \(sql: condition) AND d = \(3)" + " RETURNING \(4)"
        #expect(sql.text == "UPDATE t SET c = $1 WHERE a = $2 AND b = $3 AND d = $4 RETURNING $5")
        #expect(sql.values == [.int(0), .int(1), .int(2), .int(3), .int(4)])
    }

    @Test func listsAndJoins() {
        #expect(SQL.list(["a", "b"]).text == "($1, $2)")
        #expect(SQL.list([Int]()).text == "(NULL)")
        let parts: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(parts.joined(separator: " OR ").text == "a = $1 OR b = $2")
    }

    @Test func enumerationsOfTextsAreStoredByRawValue() {
        let absent: Etat? = nil
        #expect(("\(Etat.depose) \(absent)" as SQL).values == [.text("depose"), .null])
    }

    @Test func namesAreQuotedAndCannotEnd() {
        let sql: SQL = "DROP TABLE \(raw: "a\"; DROP TABLE b; --")"
        #expect(sql.text == #"DROP TABLE "a""; DROP TABLE b; --""#)
    }

    @Test func printingNeverShowsAValue() {
        let sql: SQL = "SELECT \("secret")"
        var dumped = ""
        dump(sql, to: &dumped)
        #expect(!"\(sql)".contains("secret"))
        #expect(!dumped.contains("secret"))
    }
}
