/// A calling platform simulated event by event, so that staffing can be tried before it is paid for.
///
/// Measured are the days after the warm-up. One more day is run after them with the same arrivals, so that the last
/// contacts too have their 24 hours under the same load.
public enum Simulation {
    /// Runs the days and, when asked, searches the staff that reaches 95 % within 24 hours.
    public static func report(_ parameters: SimulationParameters, searchingStaff: Bool = true) throws(SimulationRefusal) -> SimulationReport {
        try parameters.check()
        let epidemic = SimulationEpidemic(parameters, draw: SimulationDraw(seed: parameters.seed), days: totalDays(parameters))
        var report = run(parameters, epidemic: epidemic)
        if searchingStaff { report.staff = StaffNeeded(parameters) }
        return report
    }

    static func totalDays(_ parameters: SimulationParameters) -> Int { parameters.warmUpDays + parameters.days + 1 }

    static func run(_ parameters: SimulationParameters, epidemic: SimulationEpidemic) -> SimulationReport {
        var run = SimulationRun(parameters, epidemic: epidemic, totalDays: totalDays(parameters))
        run.go()
        let measured = parameters.warmUpDays..<parameters.warmUpDays + parameters.days
        return SimulationReport(
            parameters: parameters,
            days: run.figuresByDay(measured, cases: epidemic.cases),
            overall: run.figures(days: measured, cases: epidemic.cases),
            longestQueue: run.tally.queueAtClosing[measured].max() ?? 0,
            callsByHour: run.tally.callsByHour)
    }
}
