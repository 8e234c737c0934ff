import Core
import Teleservices
import Testing

/// Who at the fund decides a protocol, and which years may be granted.
@Suite("Deciding a protocol of care") struct DecisionProtocoleTests {
    private let service = Teleservice(ProtocoleDeSoins.self)

    @Test("What is argued is for the medical service, with the reason; a simplified declaration is for anyone")
    func decider() {
        for (content, isReserved) in [
            (["nature": "initiale", "demande": "simplifiee"] as JSONValue, false), (["nature": "initiale", "demande": "argumentee"], true), (["nature": "renouvellement"], true),
            (["nature": "adaptation"], true), (["nature": "fin"], true),
        ] {
            let found = service.decideur(of: content)
            #expect((found?.service == .medical) == isReserved)
            if let found { #expect(found.raison.hasSuffix(".") && found.raison.contains("service médical")) }
        }
        for other in Registry.all where !other.reservesDecisions {
            for sample in other.samples { #expect(other.decideur(of: sample.content(FactsFixture.today)) == nil) }
        }
    }

    struct Case: Sendable {
        let code: String, nature: String, day: String
        let years: [String]
    }

    static let cases = [
        Case(code: "14", nature: "initiale", day: "2026-03-12", years: ["3", "5", "10"]), Case(code: "1", nature: "initiale", day: "2026-03-12", years: ["3", "5"]),
        Case(code: "1", nature: "renouvellement", day: "2026-03-12", years: ["5", "10"]), Case(code: "2", nature: "initiale", day: "2026-03-12", years: ["5", "10"]),
        Case(code: "31", nature: "initiale", day: "2026-03-12", years: ["3", "5", "10"]), Case(code: "14", nature: "initiale", day: "2017-04-05", years: ["5"]),
        Case(code: "14", nature: "initiale", day: "2017-04-06", years: ["3", "5", "10"]), Case(code: "12", nature: "renouvellement", day: "2026-03-12", years: ["5", "10"]),
    ]

    /// What was asked, five years, can be granted whatever the law of the day is.
    @Test("The years of the law of the day, and those asked", arguments: cases) func years(_ one: Case) throws {
        let content: JSONValue = ["nature": .string(one.nature), "demande": "argumentee", "affection": ["code": .string("ALD-\(one.code)")], "dureeDemandee": "5"]
        let possible = try #require(service.accordPossible(on: content, le: FactsFixture.day(one.day)))
        #expect(possible.choices.map(\.value) == one.years && possible.asked == "5" && possible.field == "dureeDemandee")
        #expect(possible.label(of: "5") == "5\u{A0}ans")
    }

    @Test("Nothing is granted otherwise where no years are asked") func none() {
        for nature in ["adaptation", "fin"] {
            #expect(service.accordPossible(on: ["nature": .string(nature), "affection": ["code": "ALD-14"]], le: FactsFixture.today) == nil)
        }
        for other in Registry.all where other.code != service.code {
            for sample in other.samples { #expect(other.accordPossible(on: sample.content(FactsFixture.today), le: FactsFixture.today) == nil) }
        }
    }

    @Test("A refusal of any téléservice offers the call before it is told otherwise (F31, F45)", arguments: Registry.all.indices) func calls(_ index: Int) {
        let one = Registry.all[index]
        // What is only ever handed over reaches no fund, which refuses nothing of it.
        let reachesAFund = one.samples.contains { $0.outcome == .accepted && one.handedOver($0.content(FactsFixture.today)) == nil }
        #expect(one.lifecycle.refusalOpensCall == reachesAFund)
    }
}
