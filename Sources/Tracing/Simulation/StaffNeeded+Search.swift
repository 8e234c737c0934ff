extension StaffNeeded {
    /// Halves the interval between too few and enough. When even staff without limit stays under 95 %, the target
    /// becomes one point under what it reaches.
    init(_ parameters: SimulationParameters, epidemic: SimulationEpidemic) {
        func figures(_ agents: Int) -> SimulationFigures {
            var tried = parameters
            tried.agents = agents
            tried.overload = nil
            return Simulation.run(tried, epidemic: epidemic).overall
        }
        func share(_ figures: SimulationFigures) -> Double { figures.shareWithin24h ?? 1 }

        // As many agents as groups: nobody ever waits for one.
        let unlimited = epidemic.groups.count + 1
        let best = share(figures(unlimited))
        let aim = best >= Self.aim ? Self.aim : max(best - 0.01, 0)

        var (tooFew, enough) = (-1, 1)
        while enough < unlimited, share(figures(enough)) < aim {
            tooFew = enough
            enough = min(enough * 2, unlimited)
        }
        while enough - tooFew > 1 {
            let middle = (tooFew + enough) / 2
            if share(figures(middle)) < aim { tooFew = middle } else { enough = middle }
        }
        agents = enough
        target = aim
        ceiling = best
        self.figures = figures(enough)
        figuresWithOneLess = enough > 0 ? figures(enough - 1) : nil
    }
}
