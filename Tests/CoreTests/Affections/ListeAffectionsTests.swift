import Core
import Testing

/// The list, dated and sourced; what is not confirmed is never certain.
@Suite("Long-term illnesses, as the law has them") struct ListeAffectionsTests {
    static func day(_ iso: String) -> LocalDate { (try? LocalDate(iso: iso)) ?? .min }
    static let today = day("2026-03-10")

    @Test("Thirty of the list, two beside it, one without exoneration")
    func complete() {
        #expect(ListeAffections.toutes.map(\.code) == (1...32).map(String.init) + ["L324"])
        #expect(ListeAffections.toutes.filter { !$0.estExonerante }.map(\.code) == ["L324"])
        for one in ListeAffections.toutes {
            #expect(!one.durees.entries.isEmpty && !one.admissions.entries.isEmpty)
            #expect(one.durees.entries.allSatisfy { $0.source.says.hasSuffix(".") } && one.admissions.entries.allSatisfy { $0.source.says.hasSuffix(".") })
        }
    }

    @Test("Admission changes at its date, and not the day before")
    func admissions() {
        let diabetes = ListeAffections.trouver("8")
        #expect(diabetes?.admission(le: Self.day("2016-05-31"))?.value == .argumentee && diabetes?.admission(le: Self.day("2016-06-01"))?.value == .simplifiee)
        let pressure = ListeAffections.trouver("12")
        #expect(pressure?.admission(le: Self.day("2011-06-26"))?.value == .argumentee && pressure?.admission(le: Self.day("2011-06-27"))?.value == .fermee)
        let argued = ListeAffections.toutes.filter { $0.admission(le: Self.today)?.value == .argumentee }.map(\.code)
        #expect(argued == ["14", "17", "23", "31", "32", "L324"])
    }

    @Test("Years: sure where a source confirms them, the shortest and said so elsewhere", arguments: [
        ("1", false, 3, true), ("1", true, 10, true), ("2", false, 10, true), ("12", true, 10, true), ("8", false, 3, false), ("30", true, 3, false),
    ])
    func years(code: String, next: Bool, expected: Int, isSure: Bool) {
        let found = ReglagesAffections().annees(code, le: Self.today, suite: next)
        #expect(found?.annees == expected && found?.certaine == isSure)
    }

    @Test("Before 6 April 2017, the former years")
    func formerYears() {
        #expect(ReglagesAffections().annees("1", le: Self.day("2017-04-05"), suite: false)?.annees == 2)
        #expect(ReglagesAffections().annees("1", le: Self.day("2017-04-06"), suite: false)?.annees == 3)
        #expect(ReglagesAffections().annees("31", le: Self.today, suite: false) == nil, "the medical service decides")
    }

    @Test("A figure noted with its source is certain (F36)")
    func noted() {
        let settings = ReglagesAffections(["8": ReglageAffection(annees: 10, anneesSuite: 5, source: "Annexe")])
        #expect(settings.annees("8", le: Self.today, suite: false)?.annees == 10 && settings.annees("8", le: Self.today, suite: false)?.certaine == true)
        #expect(settings.annees("8", le: Self.today, suite: true)?.annees == 5)
    }

    @Test("Renewal: by age on the last day, by the law’s exceptions, by what is noted; otherwise not certain (F26)")
    func renewal() {
        let end = Self.day("2026-06-14")
        func mode(_ code: String, _ birth: String, _ settings: ReglagesAffections = .init()) -> (RenouvellementAffection.Mode, Bool) {
            let found = settings.renouvellement(code, naissance: Self.day(birth), echeance: end)
            return (found.mode, found.certain)
        }
        #expect(mode("8", "1946-06-14") == (.automatique, true), "eighty on the very day")
        #expect(mode("8", "1946-06-15") == (.argumente, false), "the day after, not yet")
        #expect(mode("23", "1946-06-14") == (.automatique, true), "age comes first")
        #expect(mode("23", "1980-01-01") == (.argumente, true))
        #expect(mode("8", "1980-01-01", .init(["8": ReglageAffection(dixSept: true, source: "Liste")])) == (.automatique, true))
        let seventeen = Dictionary(uniqueKeysWithValues: (1...20).filter { ![12, 14, 17].contains($0) }.map { (String($0), ReglageAffection(dixSept: true, source: "Liste")) })
        #expect(ReglagesAffections(seventeen).dixSeptSontConnues)
        #expect(mode("30", "1980-01-01", .init(seventeen)) == (.argumente, true), "all seventeen known: the others are not among them")
    }
}
