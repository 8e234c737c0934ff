import Core
import Testing

/// What facts come to, beside a second, smaller description of the same life: a first day, a last day, or nothing.
@Suite("The life of a recognised illness") struct VieAffectionTests {
    static func day(_ iso: String) -> LocalDate { (try? LocalDate(iso: iso)) ?? .min }
    static let start = Instant(day("2026-03-10"), hour: 10, in: .paris)

    struct Model: Equatable {
        var from: LocalDate?
        var until: LocalDate?

        mutating func step(_ fact: FaitAffection) {
            switch fact.genre {
            case .ouverture, .renouvellement:
                guard let known = from else { (from, until) = (fact.du, fact.au); return }
                from = min(known, fact.du)
                if let end = until { until = fact.au.map { max($0, end) } }
            case .adaptation: break
            case .fin:
                guard let known = from, fact.du >= known else { return }
                until = until.map { min($0, fact.du) } ?? fact.du
            }
        }
    }

    @Test("A random walk agrees with the model, at every moment, corrections included (F26, F33)", arguments: 0..<60)
    func walk(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func draw(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var facts: [FaitAffection] = []
        for turn in 0..<12 {
            let noted = Self.start.adding(hours: 24 * turn)
            let from = Self.day("2026-03-10").adding(days: draw(900) - 200)
            let kind = FaitAffection.Genre.allCases[draw(4)]
            let grants = kind == .ouverture || kind == .renouvellement
            let until = grants && draw(6) > 0 ? from.adding(years: [3, 5, 10][draw(3)]).adding(days: -1) : nil
            let taken = draw(4) == 0 ? noted.adding(hours: 24 * (1 + draw(10))) : nil
            facts.append(FaitAffection(kind, du: from, au: until, noteLe: noted, annuleLe: taken))
        }
        let life = VieAffection(facts)
        for turn in -1..<24 {
            let moment = Self.start.adding(hours: 24 * turn)
            var model = Model()
            for fact in facts where fact.noteLe <= moment && (fact.annuleLe.map { moment < $0 } ?? true) { model.step(fact) }
            let found = life.periode(at: moment)
            #expect(found?.du == model.from && found?.au == (model.from == nil ? nil : model.until), "seed \(seed), day \(turn)")
            if let found, let au = found.au { #expect(found.du <= au) }
        }
    }

    @Test("Three months before the end, to the day, and until the last day (F28)", arguments: [
        ("2026-06-14", "2026-03-14"), ("2026-06-29", "2026-03-29"), ("2026-05-31", "2026-02-28"), ("2028-05-29", "2028-02-29"), ("2027-01-15", "2026-10-15"),
    ])
    func alert(end: String, alert: String) {
        let periode = PeriodeAffection(du: Self.day("2023-01-01"), au: Self.day(end), dureeCertaine: true)
        let first = Self.day(alert)
        #expect(periode.alerteLe == first)
        #expect(!periode.estAlerte(le: first.adding(days: -1)) && periode.estAlerte(le: first))
        #expect(periode.estAlerte(le: Self.day(end)) && !periode.estAlerte(le: Self.day(end).adding(days: 1)))
        var cut = periode
        cut.estAbregee = true
        #expect(!cut.estAlerte(le: first), "ended by decision: nobody asks for its renewal")
    }
}
