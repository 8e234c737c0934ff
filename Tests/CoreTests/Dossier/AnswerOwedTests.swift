import Core
import Testing

@Suite("What a fund owes ends at the end of its last day, whatever the calendar (DAP, F50)")
struct AnswerOwedTests {
    private static func owed(_ days: Int, _ silence: LifecycleRules.Silence, _ certainty: LegalSource.Certainty = .confirme) -> LifecycleRules.AnswerDue {
        .init(days: days, silence: silence, source: LegalSource("Texte d’essai", says: "Essai.", certainty: certainty))
    }

    private static let rules = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true)

    /// The day of the deposit does not count: over a week-end, a holiday, both changes of the clock, a leap day, a new year.
    @Test(arguments: [
        ("2026-03-10", 15, "2026-03-26"), ("2026-03-20", 15, "2026-04-05"), ("2026-10-16", 15, "2026-11-01"), ("2026-04-24", 7, "2026-05-02"),
        ("2028-02-20", 15, "2028-03-07"), ("2026-12-20", 15, "2027-01-05"), ("2026-06-05", 1, "2026-06-07"),
    ])
    func boundary(deposit: String, days: Int, midnight: String) throws {
        let at = Instant(try LocalDate(iso: deposit), hour: 23, minute: 59, in: .paris)
        var life = Lifecycle(rules: Self.rules.owing(Self.owed(days, .accord)))
        _ = try life.apply(.deposit, at: at)
        let due = Instant(try LocalDate(iso: midnight), in: .paris)
        #expect(life.answerDue == due)
        _ = try life.apply(.receive, at: at.adding(minutes: 1))
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: due.adding(milliseconds: -1)) }
        _ = try life.apply(.silence, at: due)
        #expect(life.state == .silence)
    }

    @Test func nothingOwedIsNothingCounted() throws {
        var life = Lifecycle(rules: Self.rules.owing(nil))
        _ = try life.apply(.deposit, at: LifecycleTests.start)
        #expect(life.answerDue == nil)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: LifecycleTests.start.adding(hours: 24 * 400)) }
    }

    @Test func silenceWithoutEffectNeverAnswers() throws {
        var life = Lifecycle(rules: Self.rules.owing(Self.owed(15, .sansEffet)))
        _ = try life.apply(.deposit, at: LifecycleTests.start)
        #expect(life.answerDue != nil)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: LifecycleTests.start.adding(hours: 24 * 400)) }
    }

    @Test func whatIsNotConfirmedSaysSo() throws {
        #expect(Self.owed(15, .rejet, .aConfirmer).words.hasSuffix("(Texte d’essai, à confirmer)."))
        #expect(Self.owed(15, .accord).words == "Sans réponse sous 15\u{A0}jours, la demande est tenue pour acceptée (Texte d’essai).")
        var life = Lifecycle(rules: Self.rules.owing(Self.owed(15, .accord, .aConfirmer)))
        _ = try life.apply(.deposit, at: LifecycleTests.start)
        let effects = try life.apply(.silence, at: LifecycleTests.start.adding(hours: 24 * 17))
        guard case .notifyAuthor(let words)? = effects.first else { return #expect(Bool(false), "the author is told") }
        #expect(words.contains("accord") && words.contains("à confirmer"))
    }

    @Test func onlyWhatCanBeEndedEnds() throws {
        var life = Lifecycle(rules: Self.rules)
        _ = try life.apply(.deposit, at: LifecycleTests.start)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.end, at: LifecycleTests.start) }
    }
}
