import ContactTracing
import Testing

/// When calls cannot keep up, messages go out and voices are kept for those without a mobile.
@Suite struct OverloadTests {
    static func overwhelmed() -> SimulationParameters {
        var parameters = SimulationParameters(casesPerDay: 100, agents: 3)
        parameters.days = 7
        return parameters
    }

    @Test func messagesAreSentAndAnswered() throws {
        let figures = try Simulation.report(Self.overwhelmed(), searchingStaff: false).overall
        #expect(figures.messages > 0)
        #expect(figures.declared > 0)
        #expect(try #require(figures.shareInformedWithin24h) > #require(figures.shareWithin24h))
    }

    @Test func theModeInformsMoreContactsThanCallsAlone() throws {
        var alone = Self.overwhelmed()
        alone.overload = nil
        let without = try Simulation.report(alone, searchingStaff: false).overall
        let with = try Simulation.report(Self.overwhelmed(), searchingStaff: false).overall
        #expect(without.messages == 0)
        #expect(without.declared == 0)
        #expect(with.contacts == without.contacts)
        #expect(with.waiting < without.waiting)
        #expect(with.informedWithin24h > without.informedWithin24h)
    }

    @Test func voicesAreKeptForThoseWithoutAMobile() throws {
        let figures = try Simulation.report(Self.overwhelmed(), searchingStaff: false).overall
        #expect(figures.withoutMobile > 100)
        #expect(try #require(figures.shareWithoutMobileWithin24h) > #require(figures.shareWithin24h) + 0.2)
    }

    @Test func aPlatformThatKeepsUpSendsNone() throws {
        var parameters = Self.overwhelmed()
        parameters.agents = 200
        #expect(try Simulation.report(parameters, searchingStaff: false).overall.messages == 0)
    }

    @Test func nobodyWithoutAMobileGetsAMessage() throws {
        var parameters = Self.overwhelmed()
        parameters.mobileShare = 0
        let figures = try Simulation.report(parameters, searchingStaff: false).overall
        #expect(figures.messages == 0)
        #expect(figures.declared == 0)
    }

    @Test func withoutAgentsMessagesStillGoOut() throws {
        var parameters = Self.overwhelmed()
        parameters.agents = 0
        parameters.overload?.declarationShare = 1
        parameters.mobileShare = 1
        let figures = try Simulation.report(parameters, searchingStaff: false).overall
        #expect(figures.called == 0)
        #expect(figures.declared > figures.contacts * 9 / 10)
    }
}
