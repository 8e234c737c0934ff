/// The contacts that reach the platform, before any call: the same for every staffing.
struct SimulationEpidemic {
    private(set) var groups: [CallGroup] = []
    /// Cases validated on each day.
    private(set) var cases: [Int] = []

    init(_ parameters: SimulationParameters, draw: SimulationDraw, days: Int) {
        let law = NegativeBinomialTable(mean: parameters.meanContacts, dispersion: parameters.dispersion)
        let hours = Self.cumulated(parameters.reportingWeights)
        for number in 0..<parameters.casesPerDay * days {
            let day = number / max(parameters.casesPerDay, 1)
            let registered = day * 86_400 + Self.second(draw.uniform(.reporting, number), hours)
            let delay = draw.uniform(.doctorDelay, number) * 2 * parameters.doctorDelayHours * 3_600
            let contacts = law.count(draw.uniform(.contacts, number))
            let household = (0..<contacts).count { draw.uniform(.household, number, $0) < parameters.householdShare }
            for size in (household > 0 ? [household] : []) + Array(repeating: 1, count: contacts - household) {
                let index = groups.count
                groups.append(CallGroup(
                    result: registered - Int(delay), registered: registered, members: size,
                    hasMobile: draw.uniform(.mobile, index) < parameters.mobileShare,
                    neverAnswers: draw.uniform(.mute, index) < parameters.neverAnswerShare))
            }
        }
        cases = Array(repeating: parameters.casesPerDay, count: days)
    }

    private static func cumulated(_ weights: [Double]) -> [Double] {
        var sum = 0.0
        return weights.map { sum += $0; return sum }
    }

    /// A second of the day: an hour by its weight, then evenly within it.
    private static func second(_ draw: Double, _ cumulated: [Double]) -> Int {
        let aim = draw * (cumulated.last ?? 1)
        let hour = cumulated.firstIndex { $0 > aim } ?? cumulated.count - 1
        let below = hour > 0 ? cumulated[hour - 1] : 0
        let within = (aim - below) / max(cumulated[hour] - below, .leastNormalMagnitude)
        return hour * 3_600 + min(Int(within * 3_600), 3_599)
    }
}
