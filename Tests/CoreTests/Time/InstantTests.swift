import Core
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.001Z", 1), ("1969-12-31T23:59:59.999Z", -1), ("2026-03-12T08:05:00.5Z", 1_773_302_700_500),
        ("2026-03-12T09:05:00.500999999+01:00", 1_773_302_700_500), ("2026-03-12T03:05:00.50-05:00", 1_773_302_700_500),
    ])
    func reads(text: String, milliseconds: Int64) throws {
        let instant = try Instant(iso: text)
        #expect(instant.millisecondsSince1970 == milliseconds)
        #expect(try Instant(iso: instant.iso) == instant)
    }

    @Test(arguments: ["", "2026-03-12", "2026-03-12T08:05Z", "2026-03-12T08:05:00", "2026-03-12T24:00:00Z", "2026-03-12T08:60:00Z", "2026-03-12T08:05:60Z", "2026-02-30T08:05:00Z", "2026-03-12T08:05:00.Z", "2026-03-12T08:05:00.0000000001Z", "2026-03-12T08:05:00z", "2026-03-12T08:05:00+0100", "2026-03-12T08:05:00+15:00", "2026-03-12 08:05:00Z", "é026-03-12T08:05:00Z"])
    func refuses(text: String) { #expect(throws: InstantError.format) { try Instant(iso: text) } }

    /// Both sides of both changes of 2026: 29 March and 25 October.
    @Test(arguments: [
        ("2026-03-29T00:59:59Z", "2026-03-29", 1, 59), ("2026-03-29T01:00:00Z", "2026-03-29", 3, 0),
        ("2026-10-25T00:59:59Z", "2026-10-25", 2, 59), ("2026-10-25T01:00:00Z", "2026-10-25", 2, 0),
        ("2026-12-31T23:00:00Z", "2027-01-01", 0, 0), ("2026-06-30T22:00:00Z", "2026-07-01", 0, 0), ("2026-01-01T00:00:00Z", "2026-01-01", 1, 0),
    ])
    func parisClock(utc: String, date: String, hour: Int, minute: Int) throws {
        let shown = try Instant(iso: utc).date(in: .paris)
        #expect((shown.date.iso, shown.hour, shown.minute) == (date, hour, minute))
    }

    @Test(arguments: [
        // The hour that does not exist, and the hour that comes twice.
        ("2026-03-29", 2, 30, "2026-03-29T01:30:00.000Z"), ("2026-10-25", 2, 30, "2026-10-25T00:30:00.000Z"),
        ("2026-03-29", 1, 59, "2026-03-29T00:59:00.000Z"), ("2026-03-29", 3, 0, "2026-03-29T01:00:00.000Z"), ("2026-10-25", 3, 0, "2026-10-25T02:00:00.000Z"),
        ("2026-07-14", 0, 0, "2026-07-13T22:00:00.000Z"), ("2026-01-14", 0, 0, "2026-01-13T23:00:00.000Z"),
    ])
    func fromParis(date: String, hour: Int, minute: Int, utc: String) throws {
        #expect(try Instant(LocalDate(iso: date), hour: hour, minute: minute, in: .paris).iso == utc)
    }

    /// Last Sundays, as published in the Official Journal of the Union: March and October.
    @Test(arguments: [(2022, 27, 30), (2023, 26, 29), (2024, 31, 27), (2025, 30, 26), (2026, 29, 25), (2027, 28, 31)])
    func changesOfTheYear(year: Int, march: Int, october: Int) throws {
        func offsets(_ month: Int, _ day: Int) throws -> [Int] {
            let change = Instant(try #require(LocalDate(year: year, month: month, day: day)), hour: 1, in: .utc)
            return [change.adding(milliseconds: -1), change].map { Zone.paris.offsetSeconds(at: $0) }
        }
        #expect(try offsets(3, march) == [3_600, 7_200])
        #expect(try offsets(10, october) == [7_200, 3_600])
    }

    /// Every half hour of two years, there and back; only the second turn of a doubled hour comes back earlier.
    @Test func thereAndBack() throws {
        let start = try Instant(iso: "2025-01-01T00:00:00Z")
        var doubled = 0
        for step in 0..<(730 * 48) {
            let instant = start.adding(minutes: step * 30)
            let shown = instant.date(in: .paris)
            let back = Instant(shown.date, hour: shown.hour, minute: shown.minute, in: .paris)
            if back != instant {
                doubled += 1
                #expect(back.milliseconds(to: instant) == 3_600_000)
            }
        }
        #expect(doubled == 4)
    }

    @Test func edgesHold() {
        #expect(Instant.max.adding(hours: .max) == .max && Instant.min.adding(seconds: .min) == .min)
        #expect(Instant.min.iso == "0001-01-01T00:00:00.000Z" && Instant.max.iso == "9999-12-31T23:59:59.999Z")
    }

    @Test func saidInFrench() throws {
        #expect(try Instant(iso: "2026-03-12T08:05:00Z").formattedFr == "12 mars 2026 à 09\u{A0}h\u{A0}05")
    }

    @Test func codedAsISO() throws {
        let data = try JSONEncoder().encode([Instant(millisecondsSince1970: 0)])
        #expect(String(decoding: data, as: UTF8.self) == #"["1970-01-01T00:00:00.000Z"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [Instant(millisecondsSince1970: 0)])
    }
}
