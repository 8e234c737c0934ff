/// What a number of agents would reach.
public struct EssaiEffectif: Sendable, Hashable {
    public let agents: Int
    /// Share of the contacts reached by a call within 24 hours, 0 to 1; nil without contacts.
    public let part: Double?
    /// The number asked for; the fewest that reach the target.
    public let estDemande: Bool
    public let suffit: Bool

    public init(agents: Int, part: Double?, estDemande: Bool, suffit: Bool) {
        self.agents = agents
        self.part = part
        self.estDemande = estDemande
        self.suffit = suffit
    }

    /// Around the staff asked for and the staff needed: the same epidemic each time, messages left aside as in the search.
    public static func autour(_ report: SimulationReport) throws(SimulationRefusal) -> [EssaiEffectif] {
        let (asked, needed) = (report.parameters.agents, report.staff?.agents ?? report.parameters.agents)
        let steps = [0.25, 0.5, 0.7, 0.85, 1, 1.15, 1.4].map { Int((Double(needed) * $0).rounded()) }
        let numbers = Set(steps + [asked, needed, needed + 1, needed + 2]).filter { $0 > 0 || needed == 0 }.sorted()
        var parameters = report.parameters
        parameters.overload = nil
        var found: [EssaiEffectif] = []
        for number in numbers {
            parameters.agents = number
            let share = try Simulation.report(parameters, searchingStaff: false).overall.shareWithin24h
            found.append(EssaiEffectif(agents: number, part: share, estDemande: number == asked, suffit: number == needed))
        }
        return found
    }
}
