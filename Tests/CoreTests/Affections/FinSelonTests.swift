import Core
import Testing

/// What a fund’s file says of an illness that was opened here: believed when it speaks after, and of the same recognition.
@Suite("F27: the fund’s file and what was granted here") struct FinSelonTests {
    static func day(_ iso: String) -> LocalDate { (try? LocalDate(iso: iso)) ?? .min }
    static let noted = Instant(day("2026-03-10"), hour: 10, in: .paris)
    static let now = Instant(day("2026-06-01"), hour: 10, in: .paris)

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        let fin: String?
        /// Hours after what was granted at which the file was changed.
        let hours: Int
        let expected: String?
    }

    static let cases = [
        Case(testDescription: "ended since, within the grant", code: "8", fin: "2026-05-15", hours: 24, expected: "2026-05-15"),
        Case(testDescription: "will end earlier than granted", code: "8", fin: "2027-01-31", hours: 24, expected: "2027-01-31"),
        Case(testDescription: "ended on the first day granted", code: "8", fin: "2026-03-10", hours: 24, expected: "2026-03-10"),
        Case(testDescription: "the one before the grant", code: "8", fin: "2026-03-09", hours: 24, expected: nil),
        Case(testDescription: "known before the grant", code: "8", fin: "2026-05-15", hours: 0, expected: nil),
        Case(testDescription: "known a moment after it", code: "8", fin: "2026-05-15", hours: 1, expected: "2026-05-15"),
        Case(testDescription: "another illness", code: "9", fin: "2026-05-15", hours: 24, expected: nil),
        Case(testDescription: "still open in the file", code: "8", fin: nil, hours: 24, expected: nil),
        Case(testDescription: "the very end that was granted", code: "8", fin: "2029-03-09", hours: 24, expected: nil),
        Case(testDescription: "later than granted", code: "8", fin: "2031-03-09", hours: 24, expected: nil),
    ]

    @Test("Table", arguments: cases) func table(_ one: Case) throws {
        let life = VieAffection([FaitAffection(.ouverture, du: Self.day("2026-03-10"), au: Self.day("2029-03-09"), noteLe: Self.noted)])
        let file = RegistreCaisse(
            caisse: try CodeOrganisme("019980000"), nomCaisse: "Caisse d’essai", livraison: 2, connuDepuis: Self.noted.adding(hours: one.hours),
            droits: DroitsCaisse(exonerations: [Exoneration(nature: .ald, ald: Int(one.code), debut: Self.day("2021-01-01"), fin: one.fin.map(Self.day))]))
        let end = life.finSelon([file], code: "8", at: Self.now)
        #expect(end == one.expected.map(Self.day))
        let periode = try #require(life.periode(at: Self.now)).finie(end)
        #expect(periode.au == one.expected.map(Self.day) ?? Self.day("2029-03-09"))
    }

    @Test("Renewed here after the file’s end: the renewal holds") func renewed() throws {
        let life = VieAffection([
            FaitAffection(.ouverture, du: Self.day("2023-03-10"), au: Self.day("2026-03-09"), noteLe: Self.noted.adding(hours: -24 * 1000)),
            FaitAffection(.renouvellement, du: Self.day("2026-03-10"), au: Self.day("2029-03-09"), noteLe: Self.noted),
        ])
        let file = RegistreCaisse(
            caisse: try CodeOrganisme("019980000"), nomCaisse: "Caisse d’essai", livraison: 2, connuDepuis: Self.noted.adding(hours: 5),
            droits: DroitsCaisse(exonerations: [Exoneration(nature: .ald, ald: 8, debut: Self.day("2023-03-10"), fin: Self.day("2026-03-09"))]))
        #expect(life.finSelon([file], code: "8", at: Self.now) == nil)
    }
}
