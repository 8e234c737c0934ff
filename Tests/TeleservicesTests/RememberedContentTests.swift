import Core
import Teleservices
import Testing

/// A téléservice that remembers what it understood answers as one that reads everything anew, in whatever order it is asked.
@Suite("A content understood once") struct RememberedContentTests {
    @Test("Answers stay the same, more contents than are kept and in any order", arguments: RegistryContractTests.everyone)
    func sameAnswers(_ index: Int) {
        let forgetful = Registry.all[index]
        let remembering = forgetful.remembering()
        let today = FactsFixture.today
        // The same day's samples and those of four others: more contents than an act ever holds, each met three times.
        var contents: [JSONValue] = [[:]]
        for days in [0, 1, 30, 31, 200] { contents += forgetful.samples.map { $0.content(today.adding(days: days)) } }
        let order: [JSONValue] = contents + contents.reversed() + contents.flatMap { [$0, $0] }
        for content in order {
            #expect(Self.answers(remembering, content) == Self.answers(forgetful, content), "\(content)")
        }
    }

    @Test("Two contents that differ by one field are never taken for one another")
    func oneField() throws {
        let leave = try #require(Registry.find("arret-de-travail")).remembering()
        let content = try #require(leave.samples.first).content(FactsFixture.today)
        let longer = content.with(["fin": .string(FactsFixture.today.adding(days: 90).iso)])
        let first = leave.period(of: content)
        #expect(leave.period(of: longer)?.upperBound == FactsFixture.today.adding(days: 90))
        #expect(leave.period(of: content) == first && first != leave.period(of: longer))
    }

    @Test("What does not apply changes no answer: a content is understood as it would be kept", arguments: RegistryContractTests.everyone)
    func asKept(_ index: Int) {
        let one = Registry.all[index]
        let samples = one.samples.map { $0.content(FactsFixture.today).object ?? [:] }
        for sample in samples {
            for other in samples {
                let said = JSONValue.object(sample.merging(other) { mine, _ in mine }.merging(["inconnue": 1]) { $1 })
                let kept = one.form.read(said).content
                for (asSaid, asKept) in zip(Self.understood(one, said), Self.understood(one, kept)) { #expect(asSaid == asKept) }
            }
        }
    }

    /// Everything a deposit asks, as text.
    private static func answers(_ one: Teleservice, _ content: JSONValue) -> [String] {
        let context = FactsFixture.context()
        let reading = one.examine(content, context)
        return [
            JSONWriter.text(reading.content), "\(reading.anomalies)", "\(String(describing: one.accordPossible(on: content, le: FactsFixture.today)))",
        ] + understood(one, content)
    }

    /// What is asked of the content as it was understood.
    private static func understood(_ one: Teleservice, _ content: JSONValue) -> [String] {
        let context = FactsFixture.context()
        return [
            one.summary(of: content), "\(String(describing: one.period(of: content)))", "\(String(describing: one.handedOver(content)))",
            "\(String(describing: one.automaticAcceptance(content)))", "\(one.feeds(content))", "\(String(describing: one.answerDue(on: content, context)))",
            "\(String(describing: one.decideur(of: content)))", "\(one.information(on: content, context))", "\(one.papers(of: content).map(\.name))",
        ]
    }
}
