import Core
import Testing

@Suite struct JoursFeriesTests {
    @Test(arguments: [(1999, "1999-04-04"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25"), (2285, "2285-03-22")])
    func easter(year: Int, date: String) { #expect(JoursFeries.paques(annee: year)?.iso == date) }

    @Test func holidaysOf2026() {
        #expect(JoursFeries().jours(annee: 2026).map(\.date.iso) == [
            "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
        ])
    }

    @Test func alsaceMoselleHasTwoMore() throws {
        let more = JoursFeries(.alsaceMoselle)
        for date in ["2026-04-03", "2026-12-26"] {
            #expect(try more.estFerie(LocalDate(iso: date)))
            #expect(try !JoursFeries().estFerie(LocalDate(iso: date)))
        }
        #expect(more.jours(annee: 2026).count == 13)
    }

    /// The list and the question agree on every day of thirty years.
    @Test(arguments: JoursFeries.Territoire.allCases)
    func listAndQuestionAgree(territoire: JoursFeries.Territoire) throws {
        let feries = JoursFeries(territoire)
        for year in 2010..<2040 {
            let listed = Set(feries.jours(annee: year).map(\.date))
            let first = try #require(LocalDate(year: year, month: 1, day: 1))
            let asked = Set((0..<366).map(first.adding(days:)).filter { $0.year == year && feries.estFerie($0) })
            #expect(listed == asked)
        }
    }

    @Test(arguments: [
        // Friday before the Easter week-end; Saturdays; a bridge.
        ("2026-04-03", WorkingDays.Kind.ouvres, "2026-04-07"), ("2026-04-03", .ouvrables, "2026-04-04"), ("2026-04-04", .ouvrables, "2026-04-07"),
        ("2026-05-07", .ouvres, "2026-05-11"), ("2026-05-07", .ouvrables, "2026-05-09"), ("2026-08-14", .ouvrables, "2026-08-17"), ("2026-12-31", .ouvres, "2027-01-04"),
    ])
    func nextWorkingDay(after: String, kind: WorkingDays.Kind, next: String) throws {
        #expect(try WorkingDays(kind).next(after: LocalDate(iso: after)).iso == next)
    }

    /// Adding then counting gives the number back, and lands on a working day.
    @Test(arguments: WorkingDays.Kind.allCases)
    func addingAndCountingAgree(kind: WorkingDays.Kind) throws {
        let days = WorkingDays(kind)
        let start = try LocalDate(iso: "2026-01-01")
        for offset in 0..<365 {
            let from = start.adding(days: offset)
            let count = offset % 12 + 1
            let end = days.adding(count, to: from)
            #expect(days.isWorking(end))
            #expect(days.count(after: from, through: end) == count)
        }
        #expect(days.adding(0, to: start) == start)
        #expect(days.adding(-3, to: start) == start)
        #expect(days.next(after: .max) == .max)
    }
}
