public import Core

/// Cases by day: by first symptoms or, for want of them, by confirmation. Days without a case are there, at zero.
public struct EpidemicCurve: Sendable, Hashable {
    public struct Day: Sendable, Hashable {
        public let date: LocalDate
        /// Cases placed by their first symptoms.
        public var parSymptomes: Int
        /// Cases whose first symptoms are unknown, placed by their confirmation.
        public var parConfirmation: Int
        public var cas: Int { parSymptomes + parConfirmation }
    }

    /// Every day from the first to the last, without a gap.
    public let jours: [Day]
    /// Cases with no date at all: in no day.
    public let sansDate: Int
    /// Cases too far from all others to be shown (a date surely mistyped): in no day.
    public let horsPeriode: Int

    public init(_ cases: [TransmissionCase]) {
        let dated = cases.compactMap { known in known.date.map { (date: $0, onset: known.onset != nil) } }
        sansDate = cases.count - dated.count
        guard let window = DayWindow(dated.map(\.date)) else {
            (jours, horsPeriode) = ([], 0)
            return
        }
        var days = window.days.map { Day(date: $0, parSymptomes: 0, parConfirmation: 0) }
        var outside = 0
        for one in dated {
            guard window.contains(one.date) else {
                outside += 1
                continue
            }
            let index = window.first.days(to: one.date)
            if one.onset { days[index].parSymptomes += 1 } else { days[index].parConfirmation += 1 }
        }
        (jours, horsPeriode) = (days, outside)
    }

    /// The same by week, each at its Monday.
    public var parSemaine: [Day] {
        jours.reduce(into: []) { weeks, day in
            let monday = day.date.adding(days: 1 - day.date.weekday.rawValue)
            if weeks.last?.date != monday { weeks.append(Day(date: monday, parSymptomes: 0, parConfirmation: 0)) }
            weeks[weeks.count - 1].parSymptomes += day.parSymptomes
            weeks[weeks.count - 1].parConfirmation += day.parConfirmation
        }
    }
}
