import Core
import Testing

@Suite("Dates in letters")
struct LocalDateLettersTests {
    @Test("Days, months and years in words", arguments: [
        ("2026-03-12", "douze mars deux mille vingt-six"), ("2026-04-01", "premier avril deux mille vingt-six"),
        ("2021-08-21", "vingt et un août deux mille vingt et un"), ("2000-02-29", "vingt-neuf février deux mille"),
        ("1971-01-31", "trente et un janvier mille neuf cent soixante et onze"), ("1999-12-17", "dix-sept décembre mille neuf cent quatre-vingt-dix-neuf"),
        ("2080-06-30", "trente juin deux mille quatre-vingts"), ("2081-06-16", "seize juin deux mille quatre-vingt-un"),
        ("1200-05-05", "cinq mai mille deux cents"), ("1076-05-10", "dix mai mille soixante-seize"), ("2100-07-19", "dix-neuf juillet deux mille cent"),
    ])
    func words(_ iso: String, _ expected: String) throws {
        #expect(try LocalDate(iso: iso).inLetters == expected)
    }
}
