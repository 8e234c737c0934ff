import Core
import Teleservices
import Testing

@Suite("The prior agreement of a transport")
struct AccordTests {
    static let one = TransportTests.one

    private func reasons(_ changes: [String: JSONValue?], siblings: [RuleContext.Sibling] = []) -> [String] {
        let content = Self.one.examine(TransportTests.base.with(changes), FactsFixture.context(siblings: siblings)).content
        return (content["accord"]?.array ?? []).compactMap { $0["motif"]?.string }
    }

    private func earlier(_ date: String, km: Int = 60, trajets: String = "allerRetour") -> RuleContext.Sibling {
        let content = TransportTests.base.with(["date": .string(date), "distance": .int(km), "trajets": .string(trajets)])
        return FactsFixture.sibling(date, date, content: content)
    }

    @Test("Each reason at its boundary", arguments: [
        (["distance": 150], []), (["distance": 151], ["distance"]), (["motif": "centre"], ["centre"]), (["autreMode": "avion"], ["avionBateau"]),
        (["autreMode": "bateau", "distance": 300], ["distance", "avionBateau"]),
        (["distance": 51, "trajets": "serie", "nombre": 2, "dernierJour": "2026-03-20"], ["serie"]),
        (["distance": 50, "trajets": "serie", "nombre": 40, "dernierJour": "2026-05-20"], []),
        // Two return trips three months apart: never four trips in two months.
        (["distance": 60, "trajets": "serie", "nombre": 2, "dernierJour": "2026-06-12"], []),
    ] as [([String: JSONValue?], [String])])
    func boundaries(_ changes: [String: JSONValue?], _ expected: [String]) { #expect(reasons(changes) == expected) }

    @Test("Earlier prescriptions count, whoever made them, until the eve of the same day two months on")
    func earlierOnes() {
        #expect(reasons(["distance": 60], siblings: [earlier("2026-03-01")]) == ["serie"])
        #expect(reasons(["distance": 60], siblings: [earlier("2026-03-01", km: 50)]) == [])
        #expect(reasons(["distance": 60], siblings: [earlier("2026-01-13")]) == ["serie"])
        #expect(reasons(["distance": 60], siblings: [earlier("2026-01-12")]) == [])
        #expect(reasons(["distance": 60, "trajets": "aller"], siblings: [earlier("2026-03-01")]) == [])
        #expect(reasons(["distance": 60, "trajets": "aller"], siblings: [earlier("2026-03-01"), earlier("2026-04-30", trajets: "aller")]) == ["serie"])
        #expect(reasons(["distance": 40], siblings: [earlier("2026-03-01"), earlier("2026-03-02")]) == [], "this trip is not one of them")
    }

    @Test("The count agrees with a plain one, on five hundred random calendars")
    func counted() {
        var state: UInt64 = 11
        func below(_ bound: UInt64) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % bound)
        }
        for _ in 0..<500 {
            let others = (0..<below(5)).map { _ in FactsFixture.today.adding(days: below(240) - 120) }
            let own = FactsFixture.today
            // Plainly: some two months that hold today's return trip hold four trips.
            let days = others.flatMap { [$0, $0] } + [own, own]
            let expected = (-70...0).contains { shift in
                let start = own.adding(days: shift), end = start.adding(months: 2)
                return own < end && days.filter { start <= $0 && $0 < end }.count >= 4
            }
            #expect((reasons(["distance": 60], siblings: others.map { earlier($0.iso) }) == ["serie"]) == expected, "\(others.map(\.iso))")
        }
    }

    @Test("Without an agreement to give, the desk accepts and says why; with one, the fund owes an answer within fifteen days")
    func automatic() throws {
        let simple = Self.one.examine(TransportTests.base, FactsFixture.context()).content
        #expect(try #require(Self.one.automaticAcceptance(simple)).contains("aucun accord préalable"))
        #expect(Self.one.answerDue(on: simple, FactsFixture.context()) == nil)
        let far = Self.one.examine(TransportTests.base.with(["distance": 151]), FactsFixture.context()).content
        #expect(Self.one.automaticAcceptance(far) == nil)
        let due = try #require(Self.one.answerDue(on: far, FactsFixture.context()))
        #expect(due.days == 15 && due.silence == .accord && due.source.certainty == .aConfirmer)
    }

    /// Deposited then, silence speaks at midnight in Paris at the end of the fifteenth day after.
    @Test("Silence at its boundary: week-ends, holidays and both changes of hour move nothing", arguments: [
        ("2026-03-13", 23, "2026-03-29"), ("2026-03-14", 0, "2026-03-30"), ("2026-10-10", 12, "2026-10-26"), ("2026-10-09", 8, "2026-10-25"),
        ("2026-12-17", 18, "2027-01-02"), ("2026-04-24", 9, "2026-05-10"), ("2028-02-14", 9, "2028-03-01"),
    ])
    func silence(_ day: String, _ hour: Int, _ speaks: String) throws {
        let due = try #require(Self.one.answerDue(on: ["accord": [["motif": "distance"]]], FactsFixture.context()))
        var life = Lifecycle(rules: Self.one.lifecycle.owing(due))
        _ = try life.apply(.deposit, at: Instant(FactsFixture.day(day), hour: hour, in: .paris))
        let first = Instant(FactsFixture.day(speaks), in: .paris)
        #expect(life.answerDue == first)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: first.adding(milliseconds: -1)) }
        _ = try life.apply(.silence, at: first)
        #expect(life.state == .silence)
    }
}
