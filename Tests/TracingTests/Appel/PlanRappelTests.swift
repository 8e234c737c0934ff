import ContactTracing
import Core
import Testing

/// When a call is tried again.
@Suite struct PlanRappelTests {
    /// Every quarter of an hour of three days with a change of clocks, every outcome, every count: never at night, never in
    /// the past, and at another part of the day than the attempt that failed.
    @Test(arguments: ["2026-03-28", "2026-10-24", "2026-07-14"]) func neverAtNightAndAtOtherHours(_ first: String) {
        let hours = HorairesAppel()
        func part(_ moment: Instant) -> Int { [8, 11, 14, 17].last { $0 <= moment.date(in: .paris).hour } ?? 0 }
        for quarter in 0..<(3 * 96) {
            let now = Instant(jour(first), in: .paris).adding(minutes: 15 * quarter)
            for tries in 1...5 {
                for outcome in [IssueAppel.sansReponse, .occupe] {
                    let next = PlanRappel.prochain(apres: now, issue: outcome, essais: tries, hours)
                    #expect(next > now && hours.estOuvert(a: next), "\(now.iso) → \(next.iso)")
                    #expect(now.milliseconds(to: next) <= 40 * 3_600_000, "\(now.iso) → \(next.iso): too long to wait")
                    let isQuickRetry = outcome == .occupe && tries <= 2
                    if !isQuickRetry, hours.estOuvert(a: now) { #expect(part(next) != part(now), "\(now.iso) → \(next.iso), attempt \(tries)") }
                }
            }
        }
    }

    @Test func aBusyLineIsTriedSoonTwice() {
        let now = Instant(jour("2026-03-10"), hour: 10, in: .paris)
        #expect(PlanRappel.prochain(apres: now, issue: .occupe, essais: 1, .init()) == now.adding(minutes: 15))
        #expect(PlanRappel.prochain(apres: now, issue: .occupe, essais: 2, .init()) == now.adding(minutes: 15))
        #expect(PlanRappel.prochain(apres: now, issue: .occupe, essais: 3, .init()) == Instant(jour("2026-03-10"), hour: 14, in: .paris))
        let late = Instant(jour("2026-03-10"), hour: 18, minute: 50, in: .paris)
        #expect(PlanRappel.prochain(apres: late, issue: .occupe, essais: 1, .init()) == Instant(jour("2026-03-11"), hour: 8, in: .paris))
    }

    /// A platform open for a few hours only still calls back while it is open.
    @Test(arguments: [(9, 11), (8, 9), (0, 24), (18, 19)]) func shortOpenings(_ opens: Int, _ closes: Int) {
        let hours = HorairesAppel(ouvre: opens, ferme: closes)
        for hour in 0..<24 {
            let now = Instant(jour("2026-03-10"), hour: hour, minute: 30, in: .paris)
            let next = PlanRappel.prochain(apres: now, issue: .sansReponse, essais: 1, hours)
            #expect(next > now && hours.estOuvert(a: next), "\(now.iso) → \(next.iso)")
        }
    }
}

/// Opening hours, on the days the clocks change too.
@Suite struct HorairesAppelTests {
    @Test(arguments: [
        ("2026-03-28T22:30:00Z", "2026-03-29T06:00:00Z"), ("2026-03-29T00:30:00Z", "2026-03-29T06:00:00Z"), ("2026-03-29T05:59:59.999Z", "2026-03-29T06:00:00Z"),
        ("2026-10-24T22:30:00Z", "2026-10-25T07:00:00Z"), ("2026-10-25T00:30:00Z", "2026-10-25T07:00:00Z"), ("2026-10-25T01:30:00Z", "2026-10-25T07:00:00Z"),
        ("2026-03-10T17:59:59.999Z", "2026-03-10T17:59:59.999Z"), ("2026-03-10T18:00:00Z", "2026-03-11T07:00:00Z"), ("2026-12-31T20:00:00Z", "2027-01-01T07:00:00Z"),
    ]) func nextOpening(_ from: String, _ opening: String) {
        #expect(HorairesAppel().prochaineOuverture(depuis: instant(from)).iso == instant(opening).iso)
    }

    @Test func openFromTheFirstMillisecondToTheLast() {
        let (opens, closes) = (Instant(jour("2026-03-29"), hour: 8, in: .paris), Instant(jour("2026-03-29"), hour: 19, in: .paris))
        let hours = HorairesAppel()
        #expect(hours.estOuvert(a: opens) && !hours.estOuvert(a: opens.adding(milliseconds: -1)))
        #expect(!hours.estOuvert(a: closes) && hours.estOuvert(a: closes.adding(milliseconds: -1)))
    }
}
