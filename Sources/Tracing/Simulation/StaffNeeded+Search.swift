extension StaffNeeded {
    /// Halves the interval between too few and enough. When even staff without limit stays under 95 %, the target
    /// becomes one point under what it reaches.
    init(_ parameters: SimulationParameters) {
        var lasting = parameters
        lasting.days = max(parameters.days, Self.leastDays)
        lasting.overload = nil
        let draw = SimulationDraw(seed: lasting.seed)
        let epidemic = SimulationEpidemic(lasting, draw: draw, days: Simulation.totalDays(lasting))
        func report(_ agents: Int) -> SimulationReport {
            var tried = lasting
            tried.agents = agents
            return Simulation.run(tried, epidemic: epidemic)
        }
        func figures(_ agents: Int) -> SimulationFigures { report(agents).overall }
        /// A queue that grows shows in the second half first: the share must hold there too.
        func share(_ agents: Int) -> Double {
            let report = report(agents)
            let late = report.days[(report.days.count / 2)...]
            let contacts = late.reduce(0) { $0 + $1.contacts }
            let held = contacts > 0 ? Double(late.reduce(0) { $0 + $1.reachedWithin24h }) / Double(contacts) : 1
            return min(held, report.overall.shareWithin24h ?? 1)
        }

        // As many agents as groups: nobody ever waits for one.
        let unlimited = epidemic.groups.count + 1
        let best = share(unlimited)
        let aim = best >= Self.aim ? Self.aim : max(best - 0.01, 0)

        var (tooFew, enough) = (-1, 1)
        while enough < unlimited, share(enough) < aim {
            tooFew = enough
            enough = min(enough * 2, unlimited)
        }
        while enough - tooFew > 1 {
            let middle = (tooFew + enough) / 2
            if share(middle) < aim { tooFew = middle } else { enough = middle }
        }
        agents = enough
        target = aim
        ceiling = best
        self.figures = figures(enough)
        figuresWithOneLess = enough > 0 ? figures(enough - 1) : nil
    }
}
