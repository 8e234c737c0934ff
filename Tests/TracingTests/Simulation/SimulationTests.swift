import ContactTracing
import Core
import Testing

/// A platform is tried on paper before it is staffed.
@Suite struct SimulationTests {
    static func parameters(_ cases: Int, _ agents: Int, seed: UInt64 = 1, days: Int = 5) -> SimulationParameters {
        var parameters = SimulationParameters(casesPerDay: cases, agents: agents)
        parameters.seed = seed
        parameters.days = days
        return parameters
    }

    static func overall(_ parameters: SimulationParameters) throws -> SimulationFigures {
        try Simulation.report(parameters, searchingStaff: false).overall
    }

    @Test func withoutAgentsNobodyIsCalled() throws {
        var parameters = Self.parameters(50, 0)
        parameters.overload = nil
        let figures = try Self.overall(parameters)
        #expect(figures.cases == 250)
        #expect(figures.contacts > 0)
        #expect(figures.called + figures.refused + figures.calls == 0)
        #expect(figures.waiting == figures.contacts)
        #expect(figures.medianDelayHours == nil)
        #expect(figures.occupancy == nil)
        #expect(figures.shareWithin24h == 0)
    }

    @Test func withAgentsToSpareEveryoneWhoAnswersIsCalledInHours() throws {
        var parameters = Self.parameters(50, 1_000)
        parameters.answerByHour = Array(repeating: 1, count: 24)
        parameters.neverAnswerShare = 0
        parameters.doctorDelayHours = 0
        let figures = try Self.overall(parameters)
        #expect(figures.called + figures.refused == figures.contacts)
        #expect(figures.shareWithin24h == 1)
        #expect(try #require(figures.medianDelayHours) < 1)
        // A sheet of the evening waits for the morning, no longer.
        #expect(try #require(figures.p90DelayHours) <= 13)
    }

    @Test(arguments: [(0, 10), (40, 0), (40, 1), (40, 3), (40, 10), (200, 5), (200, 60)])
    func everyContactIsInOneStateOnly(cases: Int, agents: Int) throws {
        let report = try Simulation.report(Self.parameters(cases, agents), searchingStaff: false)
        for figures in report.days + [report.overall] {
            #expect(figures.contacts == figures.called + figures.refused + figures.unreachable + figures.waiting + figures.declared)
            #expect(figures.reachedWithin24h <= figures.informedWithin24h)
            #expect((0...1).contains(figures.occupancy ?? 0))
        }
        #expect(report.days.reduce(0) { $0 + $1.contacts } == report.overall.contacts)
        #expect(report.days.reduce(0) { $0 + $1.called } == report.overall.called)
        #expect(report.days.reduce(0) { $0 + $1.calls } == report.overall.calls)
    }

    @Test func moreAgentsReachMoreContactsInTime() throws {
        let shares = try [2, 4, 8, 16, 32].map { agents in
            try (1...6).reduce(0.0) { try $0 + (Self.overall(Self.parameters(60, agents, seed: UInt64($1))).shareWithin24h ?? 0) } / 6
        }
        // Once everyone waits for nobody, a call made earlier may fall at an hour when fewer answer: a hair less.
        for (fewer, more) in zip(shares, shares.dropFirst()) { #expect(more >= fewer - 0.001) }
        #expect(try #require(shares.last) > #require(shares.first) + 0.3)
    }

    @Test func theSameSeedGivesTheSameDaysAndAnotherSeedOthers() throws {
        let report = try Simulation.report(Self.parameters(30, 4))
        #expect(try Simulation.report(Self.parameters(30, 4)) == report)
        #expect(try Simulation.report(Self.parameters(30, 4, seed: 2)).overall != report.overall)
    }

    @Test(arguments: [(8, 19), (9, 10), (0, 24), (0, 1), (23, 24)])
    func callsBeginOnlyWhileOpen(opens: Int, closes: Int) throws {
        var parameters = Self.parameters(80, 6)
        (parameters.opensAt, parameters.closesAt) = (opens, closes)
        parameters.answerByHour = Array(repeating: 0.5, count: 24)
        let report = try Simulation.report(parameters, searchingStaff: false)
        for hour in 0..<24 where !(opens..<closes).contains(hour) { #expect(report.callsByHour[hour] == 0) }
        #expect(report.callsByHour.reduce(0, +) > 0)
    }

    @Test func aNumberThatNeverAnswersIsGivenUpAfterTheLastCall() throws {
        var parameters = Self.parameters(10, 500)
        parameters.neverAnswerShare = 1
        parameters.householdShare = 0
        parameters.maximumAttempts = 3
        let figures = try Self.overall(parameters)
        #expect(figures.unreachable == figures.contacts)
        #expect(figures.called == 0)
        let report = try Simulation.report(parameters, searchingStaff: false)
        // Three calls each, at three different hours.
        #expect(report.callsByHour.count { $0 > 0 } >= 3)
        #expect(figures.calls <= figures.contacts * 3 + 200)
    }

    @Test func meanAndDispersionOfContactsAreThoseAskedFor() throws {
        let figures = try Self.overall(Self.parameters(4_000, 1))
        let mean = Double(figures.contacts) / Double(figures.cases)
        #expect(abs(mean - 4) < 0.15)
    }

    @Test func aThousandCasesADayForTwoWeeksTakeSeconds() throws {
        let clock = ContinuousClock()
        let parameters = SimulationParameters(casesPerDay: 1_000, agents: 200)
        var report: SimulationReport?
        let elapsed = try clock.measure { report = try Simulation.report(parameters, searchingStaff: false) }
        #expect(try #require(report).overall.cases == 14_000)
        #expect(elapsed < .seconds(30))
    }
}
