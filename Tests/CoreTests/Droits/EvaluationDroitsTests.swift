import Core
import Testing

/// What is answered on a day, from what the funds say.
@Suite struct EvaluationDroitsTests {
    static let today = LocalDate(year: 2026, month: 3, day: 10) ?? .min
    static let birth = LocalDate(year: 1980, month: 5, day: 4) ?? .min

    static func day(_ text: String) -> LocalDate { (try? LocalDate(iso: text)) ?? .min }

    static func period(_ from: String, _ until: String?, _ organisme: String = "019980000", why: String? = nil) throws -> PeriodeDroits {
        PeriodeDroits(debut: day(from), fin: until.map(day), organisme: try CodeOrganisme(organisme), fermeture: why)
    }

    static func register(_ periods: [PeriodeDroits], fund: String = "019980000", doctor: Bool = true, _ change: (inout DroitsCaisse) -> Void = { _ in }) throws
        -> RegistreCaisse
    {
        var rights = DroitsCaisse(periodes: periods)
        if doctor { rights.medecins = [MedecinDeclare(rpps: nil, debut: day("2015-01-01"))] }
        change(&rights)
        return RegistreCaisse(
            caisse: try CodeOrganisme(fund), nomCaisse: "Caisse \(fund)", livraison: 1, connuDepuis: Instant(day("2026-03-01"), in: .paris), droits: rights)
    }

    static func answer(
        _ registers: [RegistreCaisse], on text: String = "2026-03-10", birth: LocalDate = birth, settings: ReglagesDroits = ReglagesDroits()
    ) -> ReponseDroits {
        EvaluationDroits(registres: registers, naissance: birth, jour: day(text), aujourdhui: today, reglages: settings).reponse()
    }

    // MARK: Periods

    struct PeriodCase: Sendable, CustomTestStringConvertible {
        let name: String
        let periods: [(String, String?)]
        let on: String
        let state: ReponseDroits.Etat
        let rule: RegleDroits?
        let until: String?
        var testDescription: String { name }
    }

    static let periods: [PeriodCase] = [
        .init(name: "open without end", periods: [("2020-01-01", nil)], on: "2026-03-10", state: .ouverts, rule: nil, until: nil),
        .init(name: "last day counts", periods: [("2020-01-01", "2026-03-10")], on: "2026-03-10", state: .ouverts, rule: nil, until: "2026-03-10"),
        .init(name: "first day counts", periods: [("2026-03-10", nil)], on: "2026-03-10", state: .ouverts, rule: nil, until: nil),
        .init(name: "eve of the first day", periods: [("2026-03-10", nil)], on: "2026-03-09", state: .fermes, rule: .aVenir, until: nil),
        .init(name: "day after the last", periods: [("2020-01-01", "2026-03-09")], on: "2026-03-10", state: .fermes, rule: .fin, until: nil),
        .init(name: "in a gap", periods: [("2020-01-01", "2026-01-31"), ("2026-03-01", nil)], on: "2026-02-15", state: .fermes, rule: .trou, until: nil),
        .init(
            name: "two that follow without a break", periods: [("2020-01-01", "2026-03-31"), ("2026-04-01", "2026-12-31")], on: "2026-03-10", state: .ouverts,
            rule: nil, until: "2026-12-31"),
        .init(
            name: "two that overlap", periods: [("2020-01-01", "2026-06-30"), ("2026-01-01", "2026-12-31")], on: "2026-03-10", state: .ouverts, rule: nil,
            until: "2026-12-31"),
        .init(
            name: "a break of one day ends it", periods: [("2020-01-01", "2026-03-31"), ("2026-04-02", "2026-12-31")], on: "2026-03-10", state: .ouverts,
            rule: nil, until: "2026-03-31"),
        .init(name: "nothing at all", periods: [], on: "2026-03-10", state: .inconnus, rule: .inconnu, until: nil),
    ]

    @Test(arguments: periods) func ofOneFund(_ entry: PeriodCase) throws {
        let registers = entry.periods.isEmpty ? [] : [try Self.register(entry.periods.map { try Self.period($0.0, $0.1) })]
        let answer = Self.answer(registers, on: entry.on)
        #expect(answer.etat == entry.state)
        #expect(answer.motifs.first?.regle == entry.rule?.rawValue)
        #expect(answer.jusquAu == entry.until.map(Self.day))
        #expect(!answer.aFaire.isEmpty, "an answer always says what to do next")
        #expect(answer.regles == RegleDroits.version)
    }

    @Test func aClosingSaysTheFundsReason() throws {
        let answer = Self.answer([try Self.register([Self.period("2020-01-01", "2026-03-03", why: "départ à l’étranger")])])
        #expect(answer.motifs.first?.phrase.contains("départ à l’étranger") == true)
        #expect(answer.resume.contains("4 mars 2026"))
        #expect(answer.nomCaisse == "Caisse 019980000")
    }

    // MARK: Two funds

    @Test func theFundThatBeganLastAnswers() throws {
        let old = try Self.register([Self.period("2020-01-01", "2026-06-30")])
        let new = try Self.register([Self.period("2026-02-01", nil, "029980000")], fund: "029980000")
        let answer = Self.answer([old, new])
        #expect(answer.organisme?.code == "029980000" && answer.etat == .reduits)
        #expect(answer.motifs.contains { $0.regle == RegleDroits.chevauchement.rawValue })
        #expect(Self.answer([old, new], on: "2026-01-31").organisme?.code == "019980000", "the day before, the other one")
    }

    @Test func aChangeOfFundIsToldForAYear() throws {
        let old = try Self.register([Self.period("2020-01-01", "2025-08-31")])
        let new = try Self.register([Self.period("2025-09-01", nil, "919980000")], fund: "919980000")
        #expect(Self.answer([old, new]).motifs.map(\.regle) == [RegleDroits.changement.rawValue])
        #expect(Self.answer([old, new], on: "2025-08-31").organisme?.code == "019980000")
    }

    // MARK: What comes with the rights

    @Test func exonerationsCoverAndAccidents() throws {
        let answer = Self.answer([
            try Self.register([Self.period("2020-01-01", nil)]) { rights in
                rights.exonerations = [
                    Exoneration(nature: .ald, ald: 8, debut: Self.day("2024-01-01"), fin: Self.day("2033-12-31")),
                    Exoneration(nature: .maternite, debut: Self.day("2026-03-10"), heure: "14:00", fin: Self.day("2026-09-01")),
                ]
                rights.couvertures = [Couverture(nature: .c2s, debut: Self.day("2026-01-01"), fin: Self.day("2026-12-31"))]
                rights.accidents = [AccidentTravail(numero: "260115AUBR1", nature: .accident, date: Self.day("2026-01-15"))]
            }
        ])
        #expect(answer.etat == .ouverts)
        #expect(answer.lignes.map(\.nature) == ["base", "exoneration", "exoneration", "c2s", "medecin-traitant", "accident"])
        #expect(answer.lignes[1].titre.contains("Diabète"))
        #expect(answer.lignes[2].effet.contains("14\u{A0}h\u{A0}00"), "an exoneration that begins during the day says from which hour")
    }

    @Test func whatEndedWithinTheYearIsAReason() throws {
        let answer = Self.answer([
            try Self.register([Self.period("2020-01-01", nil)]) { rights in
                rights.exonerations = [
                    Exoneration(nature: .ald, ald: 8, debut: Self.day("2021-01-01"), fin: Self.day("2025-12-31")),
                    Exoneration(nature: .maternite, debut: Self.day("2023-01-01"), fin: Self.day("2023-09-01")),
                ]
                rights.couvertures = [Couverture(nature: .c2s, debut: Self.day("2025-01-01"), fin: Self.day("2025-12-31"))]
            }
        ])
        #expect(answer.etat == .reduits && answer.sontOuverts)
        #expect(answer.motifs.map(\.regle) == [RegleDroits.exonerationFinie.rawValue, RegleDroits.c2s.rawValue])
    }

    @Test(arguments: [("2010-03-11", false), ("2010-03-10", true)]) func treatingDoctorFromSixteen(birth: String, isExpected: Bool) throws {
        let answer = Self.answer([try Self.register([Self.period("2020-01-01", nil)], doctor: false)], birth: Self.day(birth))
        #expect(answer.motifs.contains { $0.regle == RegleDroits.medecinTraitant.rawValue } == isExpected)
    }

    // MARK: Lives

    @Test func afterADeathNothingIsOpen() throws {
        let registers = [try Self.register([Self.period("2020-01-01", nil)]) { $0.decesLe = Self.day("2026-02-01") }]
        #expect(Self.answer(registers).motifs.first?.regle == RegleDroits.deces.rawValue)
        #expect(Self.answer(registers, on: "2026-02-01").jusquAu == Self.day("2026-02-01"))
    }

    @Test func beforeBirthAndNewBorn() throws {
        let birth = Self.day("2026-03-01")
        #expect(Self.answer([], on: "2026-02-28", birth: birth).motifs.first?.regle == RegleDroits.naissance.rawValue)
        #expect(Self.answer([], birth: birth).motifs.first?.regle == RegleDroits.nouveauNe.rawValue)
        let child = Self.answer([try Self.register([Self.period("2026-03-01", nil)], doctor: false)], birth: birth)
        #expect(child.etat == .ouverts, "no treating doctor is expected of a child")
    }

    // MARK: Settings

    @Test func rightsAreKeptUpOnlyWhenTheHouseSaysSo() throws {
        let registers = [try Self.register([Self.period("2020-01-01", "2026-02-28")])]
        #expect(Self.answer(registers).etat == .fermes)
        let kept = Self.answer(registers, settings: ReglagesDroits(joursDeMaintien: 30))
        #expect(kept.etat == .reduits && kept.jusquAu == Self.day("2026-03-30"))
        #expect(kept.motifs.contains { $0.regle == RegleDroits.maintien.rawValue && $0.aConfirmer })
        #expect(Self.answer(registers, settings: ReglagesDroits(joursDeMaintien: 9)).etat == .fermes)
    }

    @Test(arguments: [("2026-03-11", RegleDroits.dateFuture), ("2025-03-10", nil), ("2025-03-09", .fenetre)])
    func theWindowIsOneYear(day: String, rule: RegleDroits?) {
        #expect(ReglagesDroits().refus(de: Self.day(day), aujourdhui: Self.today)?.regle == rule?.rawValue)
    }

    /// Whatever the periods, an open day lies in one of them, and the end told is the end of an unbroken run.
    @Test func openMeansCovered() throws {
        var state: UInt64 = 42
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<500 {
            let periods = try (0..<draw(5)).map { _ -> PeriodeDroits in
                let from = Self.today.adding(days: draw(400) - 300)
                return PeriodeDroits(debut: from, fin: draw(4) == 0 ? nil : from.adding(days: draw(120)), organisme: try CodeOrganisme("019980000"))
            }
            let day = Self.today.adding(days: -draw(200))
            let answer = EvaluationDroits(
                registres: [try Self.register(periods)], naissance: Self.birth, jour: day, aujourdhui: Self.today).reponse()
            #expect(answer.sontOuverts == periods.contains { $0.couvre(day) })
            guard answer.sontOuverts, let end = answer.jusquAu else { continue }
            var walked = day
            while walked <= end { #expect(periods.contains { $0.couvre(walked) }); walked = walked.adding(days: 1) }
            #expect(!periods.contains { $0.couvre(end.adding(days: 1)) })
        }
    }
}
