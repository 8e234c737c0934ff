import Certificats
import Core
import Testing

/// A change cuts what was said before at its first day; numbers grow; other rules do not move.
@Suite struct CatalogueTests {
    private func version(_ day: LocalDate, _ words: String) -> VersionRegle {
        VersionRegle(du: day, .non, words, texte: nil, aFaire: "Rien.", source: "Essai", revueLe: day)
    }

    private func day(_ number: Int) -> LocalDate { LocalDate(epochDay: 20_000 + number) }

    /// Whatever the changes and their order, each day has one answer: the last one agreed on whose first day has come.
    @Test(arguments: 0..<40) func eachDayHasTheLastAnswerThatHasBegun(_ seed: Int) throws {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 99
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let days = (0..<(1 + draw(6))).map { _ in draw(50) }
        let changes = days.enumerated().map { index, start in Catalogue.Changement(regle: "C33", version: version(day(start), "réponse \(index)")) }
        let catalogue = Catalogue(changements: changes, relectures: [:])
        let rule = try #require(catalogue.numero("C33"))
        for asked in -2..<55 {
            let answer = Reponse(rule, le: day(asked))
            let last = days.indices.last { days[$0] <= asked }
            #expect(answer.enVigueur)
            if let last {
                #expect(answer.version.reponse == "réponse \(last)" && answer.numero == last + 2)
            } else {
                #expect(answer.numero == 1)
            }
        }
        for other in Regle.toutes where other.id != "C33" { #expect(catalogue.numero(other.id) == other) }
    }

    @Test func aReviewMovesTheDateOfTheLastVersionAlone() throws {
        let later = LocalDate.relecture.adding(days: 3)
        let rule = try #require(Catalogue(changements: [], relectures: ["C39": later]).numero("C39"))
        #expect(rule.versions.map(\.revueLe) == [.relecture, later])
        // An older reading changes nothing.
        let older = try #require(Catalogue(changements: [], relectures: ["C39": LocalDate.relecture.adding(days: -3)]).numero("C39"))
        #expect(older == Regle.numero("C39"))
    }

    @Test func aDoubtfulRuleIsReadAgainTwiceAsOften() throws {
        let (sure, doubtful) = (try #require(Regle.numero("C15")?.versions.last), try #require(Regle.numero("C23")?.versions.last))
        #expect(Relecture.due(sure) == sure.revueLe.adding(months: 12) && Relecture.due(doubtful) == doubtful.revueLe.adding(months: 6))
        let eve = Relecture.due(doubtful).adding(days: -1)
        #expect(!Catalogue.maison.aRelire(le: eve).contains { $0.id == "C23" } && Catalogue.maison.aRelire(le: eve.adding(days: 1)).contains { $0.id == "C23" })
    }

    @Test(arguments: [
        ("2026-02-28", "2026-hiver", "Hiver 2025-2026"), ("2026-03-01", "2026-printemps", "Printemps 2026"), ("2026-06-01", "2026-ete", "Été 2026"),
        ("2026-11-30", "2026-automne", "Automne 2026"), ("2026-12-01", "2027-hiver", "Hiver 2026-2027"),
    ])
    func aDayIsInItsSeason(_ iso: String, _ word: String, _ label: String) throws {
        let season = Saison(try LocalDate(iso: iso))
        #expect(season.mot == word && season.libelle == label && Saison(word) == season && Saison(rang: season.rang) == season)
        #expect(season.derniers(4).map(\.nom).sorted { $0.rawValue < $1.rawValue } == Saison.Nom.allCases)
    }

    @Test(arguments: ["", "2026", "2026-mousson", "automne-2026", "1900-hiver", "2026-automne-1"]) func whatIsNoSeasonIsNone(_ word: String) { #expect(Saison(word) == nil) }

    @Test func theLikelyAskerOfEveryRuleIsKnown() {
        for rule in Regle.toutes { #expect(GenreStructure.allCases.contains(GenreStructure.probable(rule))) }
    }
}
