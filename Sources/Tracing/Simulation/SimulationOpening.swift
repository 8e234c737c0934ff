/// When calls may begin, in seconds from midnight of the first day. Every day has 24 hours here: the two days a
/// year when clocks change are not simulated.
struct SimulationOpening {
    /// Hours of the day: open from `opens`, closed from `closes`.
    let opens: Int
    let closes: Int

    static func hour(_ time: Int) -> Int { time % 86_400 / 3_600 }
    static func day(_ time: Int) -> Int { time / 86_400 }

    func isOpen(_ time: Int) -> Bool { (opens..<closes).contains(Self.hour(time)) }

    func closing(ofDay day: Int) -> Int { day * 86_400 + closes * 3_600 }

    /// That second if open, otherwise the next opening.
    func next(onOrAfter time: Int) -> Int {
        if isOpen(time) { return time }
        let today = Self.day(time) * 86_400 + opens * 3_600
        return time < today ? today : today + 86_400
    }

    /// Seconds of the clock until that many open seconds have passed.
    func clockSeconds(from time: Int, open work: Double) -> Double {
        let perDay = Double((closes - opens) * 3_600)
        let start = next(onOrAfter: time)
        let leftToday = Double(closing(ofDay: Self.day(start)) - start)
        let wait = Double(start - time)
        guard work > leftToday else { return wait + work }
        let rest = work - leftToday
        let fullDays = (rest / perDay).rounded(.down)
        let night = 86_400 - perDay
        return wait + leftToday + night + fullDays * 86_400 + (rest - fullDays * perDay)
    }
}
