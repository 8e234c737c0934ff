import ContactTracing
import Core
import Testing

@Suite struct StaffNeededTests {
    static func parameters(_ cases: Int) -> SimulationParameters {
        var parameters = SimulationParameters(casesPerDay: cases, agents: 5)
        parameters.days = 7
        return parameters
    }

    @Test func theStaffFoundReachesTheTargetAndOneFewerDoesNot() throws {
        let staff = try #require(try Simulation.report(Self.parameters(60)).staff)
        #expect(staff.isAttainable)
        #expect(staff.target == 0.95)
        #expect(try #require(staff.figures.shareWithin24h) >= 0.95)
        #expect(try #require(staff.figuresWithOneLess?.shareWithin24h) < #require(staff.figures.shareWithin24h))
        var parameters = Self.parameters(60)
        parameters.agents = staff.agents
        parameters.days = StaffNeeded.leastDays
        #expect(try Simulation.report(parameters, searchingStaff: false).overall.shareWithin24h == staff.figures.shareWithin24h)
    }

    @Test func twiceTheCasesTakeAboutTwiceTheStaff() throws {
        let one = try #require(try Simulation.report(Self.parameters(100)).staff).agents
        let two = try #require(try Simulation.report(Self.parameters(200)).staff).agents
        #expect((1.6...2.3).contains(Double(two) / Double(one)))
    }

    @Test func aTargetNobodyCanReachIsSaid() throws {
        var parameters = Self.parameters(60)
        parameters.neverAnswerShare = 0.2
        let report = try Simulation.report(parameters)
        let staff = try #require(report.staff)
        #expect(!staff.isAttainable)
        #expect(staff.ceiling < 0.85)
        #expect(abs(staff.target - (staff.ceiling - 0.01)) < 1e-9)
        #expect(report.text.contains("ne peut pas être atteint"))
    }

    @Test func noCaseTakesNoStaff() throws {
        let report = try Simulation.report(Self.parameters(0))
        #expect(report.staff?.agents == 0)
        #expect(report.overall.shareWithin24h == nil)
        #expect(report.text.contains("aucun agent n’est nécessaire"))
    }
}
