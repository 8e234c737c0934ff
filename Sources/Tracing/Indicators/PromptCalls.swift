public import Core

/// Share of the contacts reached within 24 hours, in all and by day (in Paris time) on which the clock began.
public struct PromptCalls: Sendable, Hashable {
    public struct Day: Sendable, Hashable {
        public let date: LocalDate
        /// Contacts whose 24 hours are judged: reached, or elapsed.
        public fileprivate(set) var juges: Int
        public fileprivate(set) var joints: Int
        /// Between 0 and 1; nil on a day with nobody to judge.
        public var part: Double? { juges == 0 ? nil : Double(joints) / Double(juges) }
    }

    public let juges: Int
    public let joints: Int
    /// Not reached yet, their 24 hours still running: in no share.
    public let enCours: Int
    public let jours: [Day]
    public var part: Double? { juges == 0 ? nil : Double(joints) / Double(juges) }

    /// `now` decides whose 24 hours are over. A call at exactly 24 hours is within.
    public init(_ clocks: [ContactClock], now: Instant) {
        let judged = clocks.filter { $0.reached != nil || $0.start.adding(hours: 24) < now }
        let days = judged.map { $0.start.date(in: .paris).date }
        var shown = DayWindow(days)?.days.map { Day(date: $0, juges: 0, joints: 0) } ?? []
        var total = 0
        for (clock, date) in zip(judged, days) {
            let prompt = clock.reached.map { $0 <= clock.start.adding(hours: 24) } ?? false
            if prompt { total += 1 }
            guard let first = shown.first?.date, shown.indices.contains(first.days(to: date)) else { continue }
            shown[first.days(to: date)].juges += 1
            if prompt { shown[first.days(to: date)].joints += 1 }
        }
        juges = judged.count
        joints = total
        enCours = clocks.count - judged.count
        jours = shown
    }
}
