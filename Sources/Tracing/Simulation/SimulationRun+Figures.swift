extension SimulationRun {
    /// The figures of each day of a range, numbered from the first day run.
    func figuresByDay(_ days: Range<Int>, cases: [Int]) -> [SimulationFigures] {
        var byDay = Array(repeating: [CallGroup](), count: days.count)
        for group in groups {
            let day = SimulationOpening.day(group.registered)
            if days.contains(day) { byDay[day - days.lowerBound].append(group) }
        }
        return zip(days, byDay).map { figures($1, days: $0..<$0 + 1, cases: cases) }
    }

    /// The figures of all the days of a range together.
    func figures(days: Range<Int>, cases: [Int]) -> SimulationFigures {
        figures(groups.filter { days.contains(SimulationOpening.day($0.registered)) }, days: days, cases: cases)
    }

    private func figures(_ registered: [CallGroup], days: Range<Int>, cases: [Int]) -> SimulationFigures {
        var figures = SimulationFigures()
        var delays: [Int] = []
        for group in registered { add(group, to: &figures, &delays) }
        delays.sort()
        figures.medianDelayHours = Self.quantile(delays, 0.5)
        figures.p90DelayHours = Self.quantile(delays, 0.9)
        for day in days {
            figures.cases += cases[day]
            figures.calls += tally.calls[day]
            figures.messages += tally.messages[day]
        }
        figures.queueAtClosing = days.last.map { tally.queueAtClosing[$0] } ?? 0
        let open = parameters.agents * days.count * (parameters.closesAt - parameters.opensAt) * 3_600
        figures.occupancy = open > 0 ? Double(tally.busySeconds[days].reduce(0, +)) / Double(open) : nil
        return figures
    }

    private func add(_ group: CallGroup, to figures: inout SimulationFigures, _ delays: inout [Int]) {
        figures.contacts += group.members
        if !group.hasMobile { figures.withoutMobile += group.members }
        switch group.state {
        case .waiting, .calling: figures.waiting += group.members
        case .unreachable: figures.unreachable += group.members
        case .declared:
            figures.declared += group.members
            if let moment = group.declaredAt, moment <= group.deadline { figures.informedWithin24h += group.members }
        case .reached:
            figures.refused += group.refusals
            figures.called += group.members - group.refusals
            guard let moment = group.reachedAt else { return }
            delays.append(contentsOf: repeatElement(moment - group.result, count: group.members))
            if moment <= group.deadline {
                figures.reachedWithin24h += group.members
                if !group.hasMobile { figures.withoutMobileReachedWithin24h += group.members }
                figures.informedWithin24h += group.members
            }
        }
    }

    /// The least of the sorted values that at least that share does not exceed (nearest rank), in hours.
    private static func quantile(_ sorted: [Int], _ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return Double(sorted[min(max(rank, 1), sorted.count) - 1]) / 3_600
    }
}
