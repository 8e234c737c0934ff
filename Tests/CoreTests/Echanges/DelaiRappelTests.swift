import Core
import Testing

/// F32: called back within 24 hours, counted to the millisecond, over week-ends, holidays and clock changes.
@Suite("F32: the 24 hours of a call") struct DelaiRappelTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let asked, open, continuous: String
        var testDescription: String { asked }
    }

    static func paris(_ text: String) -> Instant {
        let day = (try? LocalDate(iso: String(text.prefix(10)))) ?? .min
        let parts = text.suffix(5).split(separator: ":").map { Int($0) ?? 0 }
        return Instant(day, hour: parts[0], minute: parts[1], in: .paris)
    }

    static let cases = [
        Case(asked: "2026-03-10 10:00", open: "2026-03-11 10:00", continuous: "2026-03-11 10:00"),
        // A Friday: the rest on Monday.
        Case(asked: "2026-03-13 15:00", open: "2026-03-16 15:00", continuous: "2026-03-14 15:00"),
        // On a Saturday or a Sunday, Monday is the day.
        Case(asked: "2026-03-14 09:00", open: "2026-03-17 00:00", continuous: "2026-03-15 09:00"),
        Case(asked: "2026-03-15 23:59", open: "2026-03-17 00:00", continuous: "2026-03-16 23:59"),
        // Friday at midnight: Friday alone.
        Case(asked: "2026-03-13 00:00", open: "2026-03-14 00:00", continuous: "2026-03-14 00:00"),
        // Easter Monday, 6 April 2026.
        Case(asked: "2026-04-03 17:00", open: "2026-04-07 17:00", continuous: "2026-04-04 17:00"),
        // The eve of 14 July, a Tuesday.
        Case(asked: "2026-07-13 18:00", open: "2026-07-15 18:00", continuous: "2026-07-14 18:00"),
        // The clocks go forward on Sunday 29 March: hours that turn without stopping end an hour later on the wall.
        Case(asked: "2026-03-27 15:00", open: "2026-03-30 15:00", continuous: "2026-03-28 15:00"),
        Case(asked: "2026-03-28 15:00", open: "2026-03-31 00:00", continuous: "2026-03-29 16:00"),
        // And back on Sunday 25 October.
        Case(asked: "2026-10-24 15:00", open: "2026-10-27 00:00", continuous: "2026-10-25 14:00"),
        Case(asked: "2026-10-23 15:00", open: "2026-10-26 15:00", continuous: "2026-10-24 15:00"),
    ]

    @Test(arguments: cases) func countedFromTheRequest(_ one: Case) {
        #expect(DelaiRappel.ouvre.echeance(depuis: Self.paris(one.asked)) == Self.paris(one.open))
        #expect(DelaiRappel.continu.echeance(depuis: Self.paris(one.asked)) == Self.paris(one.continuous))
    }

    @Test func keptUpToTheLastMillisecond() throws {
        let asked = Self.paris("2026-03-13 15:00")
        for (offset, kept) in [(Int64(-1), true), (0, false), (1, false)] {
            var vie = VieEntretien(delai: .ouvre)
            try vie.apply(.demander(nil), at: asked)
            let due = try #require(vie.duLe)
            try vie.apply(.prendre, at: asked)
            #expect(vie.tenu(at: due.adding(milliseconds: -1)) == nil && vie.tenu(at: due) == false)
            try vie.apply(.essayer(.sansReponse, rappel: nil), at: due.adding(milliseconds: offset))
            #expect(vie.tenu(at: due.adding(hours: 99)) == kept, "\(offset) ms")
        }
    }

    /// A slot chosen later than the 24 hours moves what is owed; one sooner does not shorten it.
    @Test func aSlotMovesTheDeadline() throws {
        let asked = Self.paris("2026-03-10 10:00")
        var vie = VieEntretien(delai: .ouvre)
        try vie.apply(.demander(Self.paris("2026-03-12 14:00")), at: asked)
        #expect(vie.duLe == Self.paris("2026-03-12 14:30"))
        try vie.apply(.deplacer(Self.paris("2026-03-10 14:00")), at: asked.adding(hours: 1))
        #expect(vie.duLe == Self.paris("2026-03-11 10:00"))
    }

    /// Property: never before 24 hours, never more than 24 hours of working days, whatever the moment.
    @Test func neverShorterThanADay() {
        let start = Self.paris("2026-01-01 00:00")
        let days = WorkingDays(.ouvres)
        for step in 0..<4000 {
            let asked = start.adding(minutes: step * 137)
            let due = DelaiRappel.ouvre.echeance(depuis: asked)
            #expect(due >= asked.adding(hours: 24).adding(hours: days.isWorking(asked.date(in: .paris).date) ? 0 : -24))
            let last = due.adding(milliseconds: -1).date(in: .paris).date
            #expect(days.isWorking(last), "due at the end of \(last)")
            #expect(days.count(after: asked.date(in: .paris).date, through: last) <= 1)
        }
    }
}
