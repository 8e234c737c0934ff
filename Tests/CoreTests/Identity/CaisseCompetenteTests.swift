import Core
import Testing

/// Which fund answers for a code, and when.
@Suite struct CaisseCompetenteTests {
    static func day(_ iso: String) throws -> LocalDate { try LocalDate(iso: iso) }

    /// 997 merges into 998 on 1 November; its centre 42 had moved to 996 on 1 June.
    static func repertoire() throws -> RepertoireCaisses {
        RepertoireCaisses(
            caisses: [try CodeOrganisme("01998"), try CodeOrganisme("01997"), try CodeOrganisme("01996"), try CodeOrganisme("019980007")],
            reprises: [
                Reprise(ancien: try CodeOrganisme("01997"), successeur: try CodeOrganisme("01998"), le: try day("2026-11-01"), source: "Arrêté"),
                Reprise(ancien: try CodeOrganisme("019970042"), successeur: try CodeOrganisme("01996"), le: try day("2026-06-01"), source: "Arrêté"),
                Reprise(ancien: try CodeOrganisme("01995"), successeur: try CodeOrganisme("01997"), le: try day("2020-01-01"), source: "Arrêté"),
            ])
    }

    @Test(arguments: [
        ("019980000", "2026-03-10", "019980000", 0), ("019981234", "2026-03-10", "019980000", 0), ("019980007", "2026-03-10", "019980007", 0),
        ("019970000", "2026-10-31", "019970000", 0), ("019970000", "2026-11-01", "019980000", 1), ("019970001", "2026-11-20", "019980000", 1),
        ("019970042", "2026-05-31", "019970000", 0), ("019970042", "2026-06-01", "019960000", 1), ("019970042", "2026-12-01", "019960000", 1),
        ("019950000", "2026-10-31", "019970000", 1), ("019950099", "2026-11-01", "019980000", 2),
    ])
    func follows(code: String, on: String, expected: String, steps: Int) throws {
        let found = try Self.repertoire().competente(pour: CodeOrganisme(code), le: Self.day(on))
        #expect(found.caisse?.code == expected)
        #expect(found.chemin.count == steps)
        #expect(found.demandee.code == code)
    }

    @Test func nobodyKnowsTheCode() throws {
        let repertoire = try Self.repertoire()
        #expect(repertoire.competente(pour: try CodeOrganisme("029970000"), le: try Self.day("2026-11-20")).caisse == nil)
        // Before its takeover, the fund 995 is known to nobody.
        #expect(repertoire.competente(pour: try CodeOrganisme("019950000"), le: try Self.day("2019-12-31")).caisse == nil)
    }

    @Test func aFundAnswersForWhatItTookOver() throws {
        let repertoire = try Self.repertoire()
        let codes = repertoire.codes(de: try CodeOrganisme("01998"), le: try Self.day("2026-11-20"))
        let (mine, former) = (try CodeOrganisme("01998"), try CodeOrganisme("01997"))
        #expect(codes == [mine, former])
        #expect(repertoire.codes(de: mine, le: try Self.day("2026-10-20")) == [mine])
        #expect(repertoire.codes(de: try CodeOrganisme("01997"), le: try Self.day("2026-11-20")).isEmpty)
    }

    @Test func noCodeLeadsBackToItself() throws {
        let repertoire = try Self.repertoire()
        let (a, b, c) = (try CodeOrganisme("01998"), try CodeOrganisme("01997"), try CodeOrganisme("01995"))
        let day = try Self.day("2030-01-01")
        #expect(repertoire.ferait(boucle: Reprise(ancien: a, successeur: b, le: day, source: "x")))
        #expect(repertoire.ferait(boucle: Reprise(ancien: a, successeur: c, le: day, source: "x")))
        #expect(repertoire.ferait(boucle: Reprise(ancien: a, successeur: try CodeOrganisme("019980009"), le: day, source: "x")))
        #expect(!repertoire.ferait(boucle: Reprise(ancien: a, successeur: try CodeOrganisme("01996"), le: day, source: "x")))
    }

    /// Whatever the takeovers, the answer comes, and is a known fund or nobody.
    @Test func alwaysEnds() throws {
        var state: UInt64 = 42
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        for _ in 0..<300 {
            let codes = try (1...6).map { try CodeOrganisme("0199\($0)000\(next(2))") }
            let start = try Self.day("2026-01-01")
            let reprises = (0..<8).map { _ in
                Reprise(ancien: codes[next(6)], successeur: codes[next(6)], le: start.adding(days: next(300)), source: "x")
            }
            let repertoire = RepertoireCaisses(caisses: Set(codes.prefix(3)), reprises: reprises)
            for code in codes {
                let found = repertoire.competente(pour: code, le: start.adding(days: 150))
                #expect(found.caisse.map { repertoire.caisses.contains($0) } ?? true)
                #expect(found.chemin.allSatisfy { $0.le <= start.adding(days: 150) })
                // Asking a day on which nothing changes gives the same answer.
                if !reprises.contains(where: { $0.le == start.adding(days: 151) }) {
                    #expect(repertoire.competente(pour: code, le: start.adding(days: 151)).caisse == found.caisse)
                }
            }
        }
    }

    @Test func receptionsOfOneServiceShareNoDay() throws {
        let (a, b) = (try Self.day("2026-01-01"), try Self.day("2026-03-31"))
        let spring = Reception(teleservice: "x", du: a, au: b)
        #expect(spring.chevauche(Reception(teleservice: "x", du: b)))
        #expect(!spring.chevauche(Reception(teleservice: "x", du: b.adding(days: 1))))
        #expect(!spring.chevauche(Reception(teleservice: "y", du: a)))
        #expect(Reception(teleservice: "x", du: b).chevauche(Reception(teleservice: "x", du: a)))
    }
}
