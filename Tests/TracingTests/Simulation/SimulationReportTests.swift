import ContactTracing
import Core
import Testing

@Suite struct SimulationReportTests {
    @Test func theTableHasOneLineADayAndAllColumnsAligned() throws {
        var parameters = SimulationParameters(casesPerDay: 1_200, agents: 3)
        parameters.days = 12
        let text = try Simulation.report(parameters, searchingStaff: false).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains("1\u{A0}200 cas par jour"))
        let rows = lines[2..<17]
        #expect(Set(rows.map(\.count)).count == 1)
        #expect(rows.last?.hasPrefix("Ensemble") == true)
    }

    @Test func theJSONSaysTheSameAsTheFigures() throws {
        var parameters = SimulationParameters(casesPerDay: 20, agents: 3)
        parameters.days = 3
        let report = try Simulation.report(parameters)
        #expect(report.json.at("ensemble.contacts")?.int == report.overall.contacts)
        #expect(report.json["jours"]?.array?.count == 3)
        #expect(report.json.at("jours.2.jour")?.int == 3)
        #expect(report.json.at("effectif.agents")?.int == report.staff?.agents)
        #expect(try JSONReader.read(JSONWriter.write(report.json)).at("parametres.agents")?.int == 3)
    }

    private typealias Spoil = @Sendable (inout SimulationParameters) -> Void
    private static let spoils: [Spoil] = [
        { $0.casesPerDay = -1 }, { $0.agents = -5 }, { $0.days = 0 },
        { $0.dispersion = 0 }, { $0.meanContacts = .nan }, { $0.mobileShare = 1.5 },
        { $0.answerByHour = [1] }, { $0.reportingWeights = Array(repeating: 0, count: 24) },
        { $0.answerByHour[9] = 2 }, { $0.opensAt = 20 }, { $0.closesAt = 25 },
        { $0.maximumAttempts = 0 }, { $0.reachedMinutes = 0 },
    ]

    @Test(arguments: spoils.indices)
    func whatDescribesNoPlatformIsRefused(spoil: Int) {
        var parameters = SimulationParameters(casesPerDay: 10, agents: 2)
        Self.spoils[spoil](&parameters)
        #expect(throws: SimulationRefusal.self) { try Simulation.report(parameters) }
    }
}
