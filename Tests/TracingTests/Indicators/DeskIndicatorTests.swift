import ContactTracing
import Core
import Testing

@Suite("Figures of the platform")
struct DeskIndicatorTests {
    private let start = Instant(day(0), hour: 9, in: .paris)

    @Test("reached within 24 hours, the boundary included, those still running left out", arguments: [
        (0, 1), (23 * 60 + 59, 1), (24 * 60, 1), (24 * 60 + 1, 0),
    ])
    func boundary(minutes: Int, expected: Int) {
        let calls = PromptCalls([ContactClock(start: start, reached: start.adding(minutes: minutes))], now: start.adding(hours: 48))
        #expect((calls.juges, calls.joints) == (1, expected))
    }

    @Test("not reached: judged only once the 24 hours are over", arguments: [(23, 0, 1), (24, 0, 1), (25, 1, 0)])
    func notReached(hours: Int, judged: Int, running: Int) {
        let calls = PromptCalls([ContactClock(start: start)], now: start.adding(hours: hours))
        #expect((calls.juges, calls.enCours) == (judged, running))
        #expect(calls.part == (judged == 0 ? nil : 0))
    }

    @Test("days with nobody are there, without a share")
    func days() {
        let clocks = [0, 0, 3].map { ContactClock(start: start.adding(hours: 24 * $0), reached: start.adding(hours: 24 * $0 + ($0 == 0 ? 2 : 30))) }
        let calls = PromptCalls(clocks, now: start.adding(hours: 1_000))
        #expect(calls.jours.map(\.date) == [day(0), day(1), day(2), day(3)])
        #expect(calls.jours.map(\.part) == [1, nil, nil, 0])
        #expect(calls.part == 2.0 / 3)
    }

    @Test("delay from the result to the call")
    func delay() throws {
        let clocks = (1...11).map { ContactClock(start: start, result: start, reached: start.adding(hours: $0)) } + [ContactClock(start: start, result: start)]
        let delay = CallDelay(clocks)
        #expect((delay.n, delay.mediane, delay.p90) == (11, 6, 10))
        #expect(CallDelay([]).mediane == nil)
    }

    @Test("contacts per case", arguments: [([0, 2, 4], 2.0, 2.0, 4), ([0, 0, 1, 9], 2.5, 0.5, 9)])
    func contacts(counts: [Int], mean: Double, median: Double, greatest: Int) {
        let figures = ContactsPerCase(counts)
        #expect((figures.moyenne, figures.mediane, figures.maximum) == (mean, median, greatest))
        #expect(ContactsPerCase([]).moyenne == nil)
    }

    @Test("cases who were known contacts")
    func known() {
        #expect(KnownContactShare([TransmissionCase(id: "a", wasKnownContact: true), TransmissionCase(id: "b"), TransmissionCase(id: "c"), TransmissionCase(id: "d")]).part == 0.25)
        #expect(KnownContactShare([]).part == nil)
    }

    @Test("an agent without a call is shown, at zero")
    func workload() {
        let rows = AgentWorkload([CallAttempt(agent: "b", reached: true), CallAttempt(agent: "a", reached: false), CallAttempt(agent: "b", reached: false)], agents: ["c", "a"]).lignes
        #expect(rows.map(\.agent) == ["b", "a", "c"])
        #expect(rows.map(\.appels) == [2, 1, 0])
        #expect(rows.map(\.aboutis) == [1, 0, 0])
    }

    @Test("epidemic curve: by onset, else by confirmation; empty days at zero; far dates apart")
    func curve() {
        var cases = [TransmissionCase(id: "a", onset: day(0), confirmed: day(9)), TransmissionCase(id: "b", confirmed: day(3)), TransmissionCase(id: "c"), TransmissionCase(id: "d", onset: day(3))]
        let curve = EpidemicCurve(cases)
        #expect(curve.jours.map(\.cas) == [1, 0, 0, 2])
        #expect(curve.jours.last?.parConfirmation == 1)
        #expect((curve.sansDate, curve.horsPeriode) == (1, 0))
        cases.append(TransmissionCase(id: "e", onset: LocalDate(year: 1020, month: 1, day: 1)))
        #expect(EpidemicCurve(cases).jours.map(\.cas) == [1, 0, 0, 2])
        #expect(EpidemicCurve(cases).horsPeriode == 1)
        #expect(EpidemicCurve([]).jours.isEmpty)
    }

    @Test("by week, each at its Monday, nothing lost", arguments: 1...5 as ClosedRange<UInt64>)
    func weeks(seed: UInt64) {
        let curve = EpidemicCurve(messyEpidemic(seed: seed, cases: 200).cases)
        let weeks = curve.parSemaine
        #expect(weeks.allSatisfy { $0.date.weekday == .lundi })
        #expect(weeks.reduce(0) { $0 + $1.cas } == curve.jours.reduce(0) { $0 + $1.cas })
        #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.date.days(to: $1.date) == 7 })
    }

    @Test("follow-ups: due so far, done, late")
    func followUps() {
        let calls = [FollowUp(due: day(1), done: day(1)), FollowUp(due: day(2), done: day(4)), FollowUp(due: day(3)), FollowUp(due: day(9)), FollowUp(due: day(5), done: day(8))]
        let share = FollowUpShare(calls, today: day(5))
        #expect((share.prevus, share.faits, share.enRetard) == (4, 2, 1))
        #expect(share.part == 0.5)
    }
}
