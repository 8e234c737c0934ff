import Core
import Foundation
import Testing

@Suite struct LocalDateTests {
    @Test(arguments: [(1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 3, 12, 20_524), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896)])
    func epochDays(year: Int, month: Int, day: Int, epoch: Int) throws {
        let date = try #require(LocalDate(year: year, month: month, day: day))
        #expect(date.epochDay == epoch)
        #expect((date.year, date.month, date.day) == (year, month, day))
    }

    /// Every day of 400 years, one full cycle: fields, order and text agree.
    @Test func everyDayOfACycle() throws {
        var expected = (1800, 1, 1)
        let start = try #require(LocalDate(year: 1800, month: 1, day: 1))
        var faults = 0
        for offset in 0..<146_097 {
            let date = start.adding(days: offset)
            if (date.year, date.month, date.day) != expected { faults += 1 }
            if offset % 97 == 0, try LocalDate(iso: date.iso) != date { faults += 1 }
            expected.2 += 1
            if expected.2 > LocalDate.daysInMonth(year: expected.0, month: expected.1) { expected = (expected.0, expected.1 + 1, 1) }
            if expected.1 > 12 { expected = (expected.0 + 1, 1, 1) }
        }
        #expect(faults == 0)
        #expect(expected == (2200, 1, 1))
    }

    @Test(arguments: [(2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1)])
    func noSuchDay(year: Int, month: Int, day: Int) { #expect(LocalDate(year: year, month: month, day: day) == nil) }

    @Test(arguments: [
        ("2026-3-12", LocalDateError.format), ("12/03/2026", .format), ("2026-03-12T00:00", .format), (" 2026-03-12", .format), ("2026-02-29", .inexistante),
        ("20260312", .format), ("２０２６-03-12", .format), ("-026-03-12", .format), ("", .format), ("2026-00-10", .inexistante),
    ])
    func isoRefused(text: String, error: LocalDateError) { #expect(throws: error) { try LocalDate(iso: text) } }

    @Test(arguments: [
        ("12/3/26", LocalDateError.anneeSurDeuxChiffres), ("5/03/1", .format), ("12-03-2026", .format), ("12/03", .format), ("31/04/2026", .inexistante),
        ("12/03/02026", .format), ("012/03/2026", .format), ("/03/2026", .format), ("a/03/2026", .format), ("12/03/2026/", .format), ("", .format),
    ])
    func frenchRefused(text: String, error: LocalDateError) { #expect(throws: error) { try LocalDate(fr: text) } }

    @Test(arguments: ["12/03/2026", " 12/3/2026 "])
    func frenchRead(text: String) throws {
        let date = try LocalDate(fr: text)
        #expect(date.iso == "2026-03-12")
        #expect(date.formattedShort == "12/03/2026")
        #expect(date.formattedFr == "12 mars 2026")
    }

    @Test func firstOfTheMonth() throws { #expect(try LocalDate(iso: "2026-04-01").formattedFr == "1er avril 2026") }

    @Test(arguments: [("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-01-15", -13, "2024-12-15"), ("2024-02-29", 12, "2025-02-28"), ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01")])
    func addingMonths(start: String, months: Int, end: String) throws {
        #expect(try LocalDate(iso: start).adding(months: months).iso == end)
    }

    @Test func edgesHold() {
        #expect(LocalDate.max.adding(days: 1) == .max && LocalDate.min.adding(days: -1) == .min)
        #expect(LocalDate.max.adding(days: .max) == .max && LocalDate.min.adding(days: .min) == .min)
        #expect(LocalDate.max.adding(months: .max) == .max && LocalDate.max.adding(months: .min) == .min)
        #expect(LocalDate.min.adding(years: .max) == .max)
    }

    @Test(arguments: [("2000-02-29", "2001-02-28", 0), ("2000-02-29", "2001-03-01", 1), ("1990-06-15", "2026-06-14", 35), ("1990-06-15", "2026-06-15", 36), ("2026-01-02", "2026-01-01", -1)])
    func ages(birth: String, on: String, years: Int) throws {
        #expect(try LocalDate(iso: birth).years(to: LocalDate(iso: on)) == years)
    }

    @Test(arguments: [("1970-01-01", Weekday.jeudi), ("2026-03-12", .jeudi), ("1969-12-29", .lundi), ("2000-02-29", .mardi), ("0001-01-01", .lundi)])
    func weekdays(text: String, weekday: Weekday) throws { #expect(try LocalDate(iso: text).weekday == weekday) }

    @Test func codedAsISO() throws {
        let dates = [try LocalDate(iso: "2026-03-12")]
        #expect(String(decoding: try JSONEncoder().encode(dates), as: UTF8.self) == #"["2026-03-12"]"#)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([LocalDate].self, from: Data(#"["2026-02-30"]"#.utf8)) }
    }
}
