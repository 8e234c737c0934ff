import Core
import Testing

/// What a card no longer says.
@Suite struct ChangementsDroitsTests {
    private static func day(_ text: String) -> LocalDate { EvaluationDroitsTests.day(text) }

    private func changes(_ before: DroitsCaisse?, _ now: DroitsCaisse, card: String = "2025-06-01") -> ReponseDroits.Changements {
        ChangementsDroits(avant: before.map { [$0] }, maintenant: [now], carteMajLe: Self.day(card), aujourdhui: EvaluationDroitsTests.today).changements()
    }

    private let base: DroitsCaisse

    init() throws { base = DroitsCaisse(periodes: [try EvaluationDroitsTests.period("2020-01-01", "2026-12-31")]) }

    @Test func theSameSaysNothing() {
        #expect(changes(base, base).phrases.isEmpty)
        #expect(changes(base, base).parComparaison)
    }

    @Test func newRightsNewEndAndRightsGone() throws {
        var before = base
        before.couvertures = [Couverture(nature: .c2s, debut: Self.day("2025-01-01"), fin: Self.day("2027-12-31"))]
        var now = DroitsCaisse(periodes: [try EvaluationDroitsTests.period("2020-01-01", "2027-06-30")])
        now.exonerations = [Exoneration(nature: .ald, ald: 8, debut: Self.day("2025-09-01"))]
        let phrases = changes(before, now).phrases
        #expect(phrases.count == 3)
        #expect(phrases[0].contains("31 décembre 2026 sur la carte, le 30 juin 2027 maintenant"))
        #expect(phrases[1].hasPrefix("Nouveau") && phrases[1].contains("ALD 8"))
        #expect(phrases[2].hasPrefix("N’existe plus") && phrases[2].contains("Complémentaire santé solidaire"))
    }

    @Test func whatTheCardGaveAndIsOver() {
        var rights = base
        rights.couvertures = [Couverture(nature: .c2s, debut: Self.day("2025-01-01"), fin: Self.day("2025-12-31"))]
        #expect(changes(rights, rights).phrases.count == 1)
        #expect(changes(rights, rights, card: "2026-01-05").phrases.isEmpty, "the card already knew")
    }

    @Test func withoutHistoryTheDatesTell() {
        var now = base
        now.exonerations = [Exoneration(nature: .maternite, debut: Self.day("2025-10-01"), fin: Self.day("2026-01-31"))]
        let told = changes(nil, now)
        #expect(!told.parComparaison)
        #expect(told.phrases.count == 1 && told.phrases[0].contains("Maternité"))
    }
}
