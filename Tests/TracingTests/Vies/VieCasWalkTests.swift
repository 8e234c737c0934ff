import ContactTracing
import Core
import Testing

/// Random lives of cases, side by side with a model written another way: a table of words.
@Suite struct VieCasWalkTests {
    /// state + event = state. What is not here must be refused.
    static let table: [String: String] = [
        "suspect+resultat-positif": "positif", "suspect+resultat-negatif": "negatif", "positif+valider": "valide", "valide+completer": "complete",
        "valide+escalader": "escalade", "complete+escalader": "escalade", "escalade+rendre": "complete", "suivi+rendre": "complete",
        "valide+suivre": "suivi", "complete+suivre": "suivi", "escalade+suivre": "suivi", "valide+clore": "clos", "complete+clore": "clos",
        "escalade+clore": "clos", "suivi+clore": "clos",
    ]
    static let effects: [String: [EffetCas]] = [
        "resultat-negatif": [.effacerBrouillons], "valider": [.enregistrerContacts], "escalader": [.confierContacts], "rendre": [.rendreContacts], "suivre": [.planifierIsolement],
    ]

    @Test(arguments: 0..<8) func stateAndRefusalsAreTheModels(_ block: Int) {
        for seed in (block * 500)..<((block + 1) * 500) { walk(seed) }
    }

    private func walk(_ seed: Int) {
        var draws = Walk(seed)
        var life = VieCas()
        var state = "suspect"
        var (known, validated): (Int64?, Int64?)
        var now = instant("2026-03-28T08:00:00Z").adding(minutes: Int.random(in: 0...5000, using: &draws))
        for step in 0..<25 {
            now = now.adding(milliseconds: Int64.random(in: 0...40_000_000, using: &draws))
            let event = draw(&draws, now)
            var expected = Self.table["\(state)+\(event.mot)"]
            if case .resultatPositif(let moment) = event, moment > now { expected = nil }
            do throws(LifecycleRefusal) {
                let effects = try life.apply(event, at: now, .init())
                #expect(expected != nil, "seed \(seed), step \(step): \(event.mot) passed from \(state)")
                #expect(effects == Self.effects[event.mot] ?? [], "seed \(seed), step \(step)")
                if case .resultatPositif(let moment) = event { known = moment.millisecondsSince1970 }
                if case .valider = event { validated = now.millisecondsSince1970 }
                state = expected ?? state
            } catch {
                #expect(expected == nil, "seed \(seed), step \(step): \(event.mot) refused from \(state): \(error.message)")
                #expect(!error.message.isEmpty && !error.code.isEmpty)
            }
            #expect(life.etat.rawValue == state, "seed \(seed), step \(step)")
            #expect(life.positifLe?.millisecondsSince1970 == known && life.valideLe?.millisecondsSince1970 == validated)
            #expect(life.echeanceValidation?.millisecondsSince1970 == known.map { $0 + 86_400_000 })
            let inTime: Bool? = known.flatMap { first in
                let last = first + 86_400_000
                return validated.map { $0 <= last } ?? (now.millisecondsSince1970 > last ? false : nil)
            }
            #expect(life.valideeATemps(at: now) == inTime, "seed \(seed), step \(step)")
        }
    }

    private func draw(_ draws: inout Walk, _ now: Instant) -> EvenementCas {
        switch Int.random(in: 0..<9, using: &draws) {
        case 0: .resultatPositif(le: now.adding(minutes: Int.random(in: -600...30, using: &draws)))
        case 1: .resultatNegatif
        case 2, 3: .valider
        case 4: .completer
        case 5: .escalader
        case 6: .rendre
        case 7: .suivre
        default: .clore
        }
    }
}

/// The clock of the doctor: 24 hours of real time, to the millisecond, whatever the clocks on the wall do.
@Suite struct ValidationClockTests {
    @Test(arguments: [
        ("2026-03-10T09:00:00Z", "an ordinary day"), ("2026-03-28T09:00:00Z", "the night clocks go forward: 10:00 is due at 11:00"),
        ("2026-10-24T08:00:00Z", "the night clocks go back: 10:00 is due at 09:00"), ("2026-12-31T22:59:59Z", "over a year"),
    ]) func twentyFourHoursToTheMillisecond(_ known: String, _ why: String) throws {
        let moment = instant(known)
        func life(validated offset: Int64) throws -> VieCas {
            var life = VieCas()
            _ = try life.apply(.resultatPositif(le: moment), at: moment, .init())
            _ = try life.apply(.valider, at: moment.adding(milliseconds: 86_400_000 + offset), .init())
            return life
        }
        #expect(try life(validated: -1).valideeATemps(at: moment) == true, "\(why)")
        #expect(try life(validated: 0).valideeATemps(at: moment) == true, "\(why)")
        #expect(try life(validated: 1).valideeATemps(at: moment) == false, "\(why)")
    }

    @Test func onTheWallTheHourMoves() throws {
        var life = VieCas()
        let before = Instant(jour("2026-03-28"), hour: 10, in: .paris)
        _ = try life.apply(.resultatPositif(le: before), at: before, .init())
        let due = try #require(life.echeanceValidation).date(in: .paris)
        #expect(due.date == jour("2026-03-29") && due.hour == 11 && due.minute == 0)
    }

    @Test func aResultOfTheFutureIsRefused() {
        let now = instant("2026-03-10T09:00:00Z")
        var life = VieCas()
        #expect(throws: LifecycleRefusal.self) { try life.apply(.resultatPositif(le: now.adding(milliseconds: 1)), at: now, .init()) }
        #expect(life == VieCas())
    }
}
