/// What is counted while the platform runs, day by day.
struct SimulationTally {
    /// Seconds spent on calls within the opening.
    var busySeconds: [Int]
    /// Contacts not settled when calls stop.
    var queueAtClosing: [Int]
    var messages: [Int]
    /// Calls begun in each hour, all days together.
    var callsByHour = Array(repeating: 0, count: 24)
    var calls: [Int]

    init(days: Int) {
        busySeconds = Array(repeating: 0, count: days)
        queueAtClosing = busySeconds
        messages = busySeconds
        calls = busySeconds
    }

    mutating func call(from start: Int, to end: Int) {
        let day = SimulationOpening.day(start)
        busySeconds[day] += end - start
        calls[day] += 1
        callsByHour[SimulationOpening.hour(start)] += 1
    }
}
