import Core
import Testing

/// A walk of random events, beside a second, much smaller description of the same life: a table of arrows and two
/// clocks. The two were written apart and must never disagree.
@Suite("The life of a dossier, by a random walk")
struct LifecycleWalkTests {
    /// The independent description.
    struct Model {
        var state = "brouillon", version = 0
        var window: Int64?, due: Int64?, answered: Int64?

        static let arrows: [String: [String: String]] = [
            "brouillon": ["depot": "depose"],
            "depose": ["arret": "retire", "rectification": "depose", "retrait": "retire", "reception": "recu", "silence": "silence"],
            "recu": ["arret": "retire", "rectification": "depose", "retrait": "retire", "prise-en-charge": "en-traitement", "silence": "silence"],
            "en-traitement": [
                "arret": "retire", "rectification": "depose", "retrait": "retire", "remise-en-file": "recu", "acceptation": "accepte", "refus": "refuse",
                "demande-de-correction": "correction-demandee", "silence": "silence",
            ],
            "correction-demandee": ["arret": "retire", "rectification": "depose", "retrait": "retire", "cloture": "clos"],
            "accepte": ["arret": "retire", "rectification": "depose", "cloture": "clos"],
            "refuse": ["cloture": "clos"],
            "silence": ["arret": "retire", "cloture": "clos"],
        ]

        /// False when nothing happens.
        mutating func step(_ word: String, _ now: Int64, midnightAfterDue: Int64?) -> Bool {
            guard let next = Self.arrows[state]?[word] else { return false }
            if word == "silence", due.map({ now < $0 }) ?? true { return false }
            if word == "cloture", answered.map({ now < $0 + 90 * 86_400_000 }) ?? true { return false }
            state = next
            switch word {
            case "depot", "rectification":
                version += 1
                window = now + 7_200_000
                due = midnightAfterDue
                answered = nil
            case "prise-en-charge", "cloture": window = nil
            case "retrait", "arret": (window, due) = (nil, nil)
            case "acceptation", "refus", "demande-de-correction", "silence": (answered, due) = (now, nil)
            default: break
            }
            return true
        }
    }

    static let events: [DossierEvent] = [
        .deposit, .rectify(reason: nil), .withdraw(reason: "r"), .receive, .take, .release, .accept(comment: nil), .refuse(reason: "r"),
        .askCorrection(reason: "r"), .silence, .close, .end,
    ]

    @Test("The value and the model agree on every step", arguments: [UInt64(1), 2, 3, 4])
    func walk(_ seed: UInt64) throws {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var applied: [String: Int] = [:], reached: Set<String> = []
        var steps = 0
        while steps < 30_000 {
            // What is owed depends on what is asked: fifteen days, thirty, or nothing.
            let days: Int? = [15, 30, nil][Int(random.below(3))]
            let owed = days.map { LifecycleRules.AnswerDue(days: $0, silence: .accord, source: LegalSource("Texte d’essai", says: "Essai.")) }
            let rules = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true, closesAfterDays: 90, canBeEnded: true).owing(owed)
            var life = Lifecycle(rules: rules), model = Model()
            var now = LifecycleTests.start.adding(minutes: Int(random.below(600_000)))
            for _ in 0..<40 {
                steps += 1
                now = advance(now, life, &random)
                let event = Self.events[Int(random.below(UInt64(Self.events.count)))]
                let before = life
                let midnight = days.map { Instant(now.date(in: .paris).date.adding(days: $0 + 1), in: .paris).millisecondsSince1970 }
                let expected = model.step(event.word, now.millisecondsSince1970, midnightAfterDue: midnight)
                let effects = try? life.apply(event, at: now)
                try #require((effects != nil) == expected, "\(before.state) + \(event.word) at \(now), seed \(seed)")
                if effects == nil { try #require(life == before, "a refusal changes nothing") }
                try #require(life.state.rawValue == model.state)
                try #require(life.version == model.version)
                try #require(life.windowEnds?.millisecondsSince1970 == model.window)
                try #require(life.answerDue?.millisecondsSince1970 == model.due)
                try #require(life.answeredAt?.millisecondsSince1970 == model.answered)
                try invariants(before, life, effects ?? [])
                if effects != nil { applied[event.word, default: 0] += 1 }
                reached.insert(life.state.rawValue)
            }
        }
        #expect(applied.count == Self.events.count, "every event happened: \(applied)")
        #expect(reached.count == DossierState.allCases.count, "every state was reached: \(reached.sorted())")
    }

    /// Time flows by minutes, days, or exactly to the edge of a clock, on either side of it.
    private func advance(_ now: Instant, _ life: Lifecycle, _ random: inout Xorshift) -> Instant {
        let edge = [life.windowEnds, life.answerDue, life.answeredAt?.adding(hours: 24 * 90)].compactMap { $0 }.filter { $0 > now }
        if random.below(3) == 0, !edge.isEmpty {
            let chosen = edge[Int(random.below(UInt64(edge.count)))]
            return max(now, chosen.adding(milliseconds: Int64(random.below(3)) - 1))
        }
        return now.adding(minutes: Int(random.below(random.below(4) == 0 ? 20_000 : 60)))
    }

    private func invariants(_ before: Lifecycle, _ after: Lifecycle, _ effects: [Effect]) throws {
        try #require(after.version >= before.version && after.version - before.version <= 1)
        let sendsNewVersion = effects.contains(.transmit(version: after.version)) && effects.contains(.makeDocuments(version: after.version))
        try #require(sendsNewVersion == (after.version > before.version), "every new version is sent and printed, and only those")
        if before.version > 0, after.version > before.version {
            try #require(effects.contains(.invalidateDocuments(upTo: before.version)))
        }
        if before.state == .retire || before.state == .clos { try #require(after == before, "terminal states are terminal") }
    }
}

/// A small generator of the test’s own, so that a failure can be walked again.
struct Xorshift {
    var state: UInt64

    mutating func below(_ bound: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % bound
    }
}
