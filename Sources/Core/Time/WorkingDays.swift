/// Which days count as working days, and counting in them.
public struct WorkingDays: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Jours ouvrés: Monday to Friday, holidays excepted.
        case ouvres
        /// Jours ouvrables: Monday to Saturday, holidays excepted.
        case ouvrables
    }

    public var kind: Kind
    public var feries: JoursFeries

    public init(_ kind: Kind, feries: JoursFeries = JoursFeries()) {
        self.kind = kind
        self.feries = feries
    }

    public func isWorking(_ date: LocalDate) -> Bool {
        switch date.weekday {
        case .dimanche: false
        case .samedi: kind == .ouvrables && !feries.estFerie(date)
        default: !feries.estFerie(date)
        }
    }

    /// That day if it is a working day, otherwise the first one after it.
    public func next(onOrAfter date: LocalDate) -> LocalDate {
        var day = date
        // Never more than a few days; the edge of the calendar ends the search too.
        while !isWorking(day), day < .max { day = day.adding(days: 1) }
        return day
    }

    public func next(after date: LocalDate) -> LocalDate { next(onOrAfter: date.adding(days: 1)) }

    /// The nth working day after the date, which itself never counts. Zero or less gives the date back.
    public func adding(_ count: Int, to date: LocalDate) -> LocalDate {
        var day = date
        for _ in 0..<max(count, 0) where day < .max { day = next(after: day) }
        return day
    }

    /// Working days after `start` up to and including `end`; 0 when `end` is not later.
    public func count(after start: LocalDate, through end: LocalDate) -> Int {
        var total = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isWorking(day) { total += 1 }
        }
        return total
    }
}
