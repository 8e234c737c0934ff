import Core
import Testing

@testable import Recensement

/// Random walks against what the lives promise, and delays at their boundary.
@Suite struct VieTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    /// Tuesday 10 March 2026, 10:00.
    private static let start = Instant(LocalDate(year: 2026, month: 3, day: 10) ?? .min, hour: 10, in: .paris)
    private static let regles = ReglesAppel(essaisAuPlus: 3)

    @Test(arguments: 1...200) func aLifeKeepsItsPromises(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        var life = VieCible(prochainEssai: Self.start)
        var now = Self.start
        for _ in 0..<40 {
            now = now.adding(minutes: 30 + dice.roll(4_000))
            let events: [EvenementCible] = IssueRecensement.allCases.map { .appel($0) } + [.reponse(parLuiMeme: true), .reponse(parLuiMeme: false), .retrait, .reprise]
            let event = events[dice.roll(events.count)]
            let before = life
            do {
                try life.apply(event, at: now, Self.regles, rappel: now.adding(hours: 20))
                if case .appel = event { #expect(before.etat == .aAppeler || before.etat == .injoignable) }
                if before.etat == .retire { #expect(event == .reponse(parLuiMeme: true), "whoever withdrew came back by \(event.mot)") }
            } catch { #expect(life == before, "a refusal changed something") }
            // Somebody waits for a call if and only if a moment is set for it; never in the past.
            #expect((life.etat == .aAppeler) == (life.prochainEssai != nil))
            if life.etat == .aAppeler, life != before { #expect(try #require(life.prochainEssai) >= now) }
            #expect(life.rappel == nil || life.etat == .aAppeler)
        }
    }

    @Test func theLastAttemptMakesItUnreachable() throws {
        var life = VieCible(prochainEssai: Self.start)
        for attempt in 1...3 {
            try life.apply(.appel(.sansReponse), at: Self.start.adding(hours: 24 * attempt), Self.regles)
            #expect((life.etat == .injoignable) == (attempt == 3))
        }
        try life.apply(.reprise, at: Self.start, Self.regles)
        #expect(life.etat == .aAppeler && life.essais == 0)
    }

    /// Never at night, never on a day off, never at the part of the day that just failed unless there is no other.
    @Test func attemptsComeAtOtherHoursOfWorkingDays() throws {
        for hour in 8..<19 {
            for day in 0..<14 {
                let now = Instant((LocalDate(year: 2026, month: 4, day: 27) ?? .min).adding(days: day), hour: hour, minute: 20, in: .paris)
                for essais in 1...3 {
                    let next = PlanEssai.prochain(apres: now, issue: .sansReponse, essais: essais, ReglesAppel())
                    #expect(next > now && ReglesAppel().estOuvert(a: next), "\(now.iso) → \(next.iso)")
                    let (a, b) = (now.date(in: .paris), next.date(in: .paris))
                    #expect(a.date != b.date || b.hour >= a.hour + 2)
                    #expect(a.date == b.date || b.hour != PlanEssai.parts.last { $0 <= a.hour })
                }
            }
        }
        let busy = PlanEssai.prochain(apres: Self.start, issue: .occupe, essais: 1, ReglesAppel())
        #expect(busy == Self.start.adding(minutes: 15))
    }

    @Test func callsOpenAndCloseToTheMinute() {
        let rules = ReglesAppel()
        let day = LocalDate(year: 2026, month: 3, day: 10) ?? .min
        #expect(!rules.estOuvert(a: Instant(day, hour: 7, minute: 59, in: .paris)) && rules.estOuvert(a: Instant(day, hour: 8, in: .paris)))
        #expect(rules.estOuvert(a: Instant(day, hour: 18, minute: 59, in: .paris)) && !rules.estOuvert(a: Instant(day, hour: 19, in: .paris)))
        // From Friday evening to Monday morning.
        #expect(rules.prochaineOuverture(depuis: Instant(day.adding(days: 3), hour: 19, in: .paris)) == Instant(day.adding(days: 6), hour: 8, in: .paris))
    }

    @Test(arguments: 1...100) func orientationsEndWhereTheyMay(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 77)
        let due = Self.start.adding(hours: 24)
        var life = VieOrientation(echeance: due)
        var now = Self.start
        for _ in 0..<20 {
            now = now.adding(hours: dice.roll(8))
            let events: [EvenementOrientation] = [.confirmer, .rendre(MotifRenvoi.allCases[dice.roll(MotifRenvoi.allCases.count)]), .expirer, .clore]
            let (event, before) = (events[dice.roll(4)], life)
            do {
                try life.apply(event, at: now)
                #expect(before.etat != .close, "what is closed stays closed")
                if before.etat == .confirmee { #expect(life.etat == .rendue) }
                if life.etat == .perimee { #expect(now > due && before.etat == .proposee) }
            } catch { #expect(life == before) }
            #expect((life.etat == .rendue || life.etat == .close || life.motif == nil))
        }
    }

    @Test func anAnswerAtTheDeadlineIsInTime() throws {
        var life = VieOrientation(echeance: Self.start)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.expirer, at: Self.start) }
        try life.apply(.confirmer, at: Self.start)
        var late = VieOrientation(echeance: Self.start)
        try late.apply(.expirer, at: Self.start.adding(milliseconds: 1))
        #expect(late.etat == .perimee)
        try late.apply(.confirmer, at: Self.start.adding(hours: 3))
        #expect(late.etat == .confirmee)
    }
}
