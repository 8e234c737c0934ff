import ArgumentParser
import ContactTracing
import Core

/// `guichet simulate tracing`: the calling platform, day after day.
struct SimulateTracing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tracing", abstract: "Simulate the calls to contacts with that many cases and agents.",
        discussion: "Every default is a hypothesis: put in your own figures. The same seed gives the same days. Needs no database.")

    private static let usual = SimulationParameters(casesPerDay: 0, agents: 0)

    @Option(help: "Sheets validated by doctors each day.") var casesPerDay: Int
    @Option(help: "Posts held during the whole opening.") var agents: Int
    @Option(help: "Days measured.") var days = usual.days
    @Option(help: "Days before the measure.") var warmUpDays = usual.warmUpDays
    @Option(help: "Where the draw begins.") var seed = usual.seed
    @Option(help: "Contacts per case, on average.") var contactsPerCase = usual.meanContacts
    @Option(help: "Dispersion k of the contacts per case.") var dispersion = usual.dispersion
    @Option(help: "Share of the contacts in one household, called together; 0 to 1.") var householdShare = usual.householdShare
    @Option(help: "Share with a mobile telephone; 0 to 1.") var mobileShare = usual.mobileShare
    @Option(help: "Share of numbers that never answer; 0 to 1.") var neverAnswerShare = usual.neverAnswerShare
    @Option(help: "Share of those reached who refuse; 0 to 1.") var refusalShare = usual.refusalShare
    @Option(help: "Mean hours from the result to the validated sheet.") var doctorDelayHours = usual.doctorDelayHours
    @Option(help: "First hour of calls.") var opensAt = usual.opensAt
    @Option(help: "Hour from which no call begins.") var closesAt = usual.closesAt
    @Option(help: "Mean minutes of a call that reached someone.") var reachedMinutes = usual.reachedMinutes
    @Option(help: "Minutes more for each further person of the household.") var householdMinutes = usual.householdMinutes
    @Option(help: "Mean minutes of a call nobody answers.") var unansweredMinutes = usual.unansweredMinutes
    @Option(help: "Calls made before a number counts as unreachable.") var maximumAttempts = usual.maximumAttempts
    @Option(help: "Least minutes between two calls to a number.") var retryMinutes = usual.retryMinutes
    @Option(help: "24 probabilities of an answer, from midnight to 23 h, parted by commas.") var answerByHour: String?
    @Option(help: "24 weights of the hours in which sheets are validated, parted by commas.") var reportingWeights: String?
    @Option(help: "Hours of projected wait past which messages are sent.") var overloadHours = SimulationParameters.Overload().thresholdHours
    @Option(help: "Share of those messaged who declare themselves; 0 to 1.") var declarationShare = SimulationParameters.Overload().declarationShare
    @Option(help: "Mean hours until they do.") var declarationHours = SimulationParameters.Overload().declarationHours
    @Flag(help: "Never send messages.") var noOverload = false
    @Flag(help: "Do not search the staff needed.") var noSearch = false
    @Flag(help: "One JSON object, for scripts.") var json = false

    func run() throws {
        do {
            let report = try Simulation.report(parameters(), searchingStaff: !noSearch)
            say(json ? JSONWriter.text(report.json) : report.text)
        } catch let refusal as SimulationRefusal {
            throw ValidationError("\(refusal.message) \(refusal.remedy)")
        }
    }

    private func parameters() throws -> SimulationParameters {
        var p = SimulationParameters(casesPerDay: casesPerDay, agents: agents)
        (p.days, p.warmUpDays, p.seed) = (days, warmUpDays, seed)
        (p.meanContacts, p.dispersion, p.householdShare) = (contactsPerCase, dispersion, householdShare)
        (p.mobileShare, p.neverAnswerShare, p.refusalShare) = (mobileShare, neverAnswerShare, refusalShare)
        (p.doctorDelayHours, p.opensAt, p.closesAt) = (doctorDelayHours, opensAt, closesAt)
        (p.reachedMinutes, p.householdMinutes, p.unansweredMinutes) = (reachedMinutes, householdMinutes, unansweredMinutes)
        (p.maximumAttempts, p.retryMinutes) = (maximumAttempts, retryMinutes)
        if let table = answerByHour { p.answerByHour = try hours(table, "answer-by-hour") }
        if let table = reportingWeights { p.reportingWeights = try hours(table, "reporting-weights") }
        p.overload = noOverload
            ? nil : SimulationParameters.Overload(thresholdHours: overloadHours, declarationShare: declarationShare, declarationHours: declarationHours)
        return p
    }

    private func hours(_ text: String, _ name: String) throws -> [Double] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0.trimmingPrefix { $0 == " " }) }
        let values = parts.compactMap(\.self)
        guard values.count == 24, parts.count == 24 else {
            throw ValidationError("--\(name): 24 numbers parted by commas, from midnight to 23 h; \(parts.count) were read, \(values.count) of them numbers.")
        }
        return values
    }
}
