/// The answer to « combien d’agents ? »: the days one by one, all together, and the staff it would take.
///
/// ```swift
/// var parameters = SimulationParameters(casesPerDay: 300, agents: 40)
/// parameters.days = 7
/// print(try Simulation.report(parameters).text)
/// ```
public struct SimulationReport: Sendable, Hashable {
    public let parameters: SimulationParameters
    /// One for each measured day, in order.
    public let days: [SimulationFigures]
    public let overall: SimulationFigures
    /// Longest of the queues at closing over the measured days.
    public let longestQueue: Int
    /// Calls begun in each hour of the day, 0 to 23, over all days run.
    public let callsByHour: [Int]
    /// Nil when the search was not asked for.
    public internal(set) var staff: StaffNeeded?
}
