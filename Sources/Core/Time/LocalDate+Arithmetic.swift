extension LocalDate {
    /// Days from this date to the other: 1 from today to tomorrow, negative when the other is earlier.
    public func days(to other: LocalDate) -> Int { other.epochDay - epochDay }

    public func adding(days: Int) -> LocalDate {
        let (sum, overflow) = epochDay.addingReportingOverflow(days)
        if overflow { return days < 0 ? .min : .max }
        return LocalDate(epochDay: sum)
    }

    /// Same day of the month that many months later (earlier when negative); when that day does not
    /// exist, the last day of the month: 31 January plus one month is 28 or 29 February.
    public func adding(months: Int) -> LocalDate {
        let bounded = Swift.min(Swift.max(months, -120_000), 120_000)
        let index = year * 12 + (month - 1) + bounded
        let y = index >= 0 ? index / 12 : -1
        guard y >= 1 else { return .min }
        guard y <= 9999 else { return .max }
        let m = index % 12 + 1
        let d = Swift.min(day, LocalDate.daysInMonth(year: y, month: m))
        return LocalDate(year: y, month: m, day: d) ?? self
    }

    public func adding(years: Int) -> LocalDate {
        adding(months: Swift.min(Swift.max(years, -10_000), 10_000) * 12)
    }

    /// Completed years from this date to the other, as for an age; a person born on 29 February
    /// is one year older on 1 March of a common year. Negative when the other is earlier.
    public func years(to other: LocalDate) -> Int {
        let full = other.year - year
        return (other.month, other.day) < (month, day) ? full - 1 : full
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day of the week.
        let index = (epochDay + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }
}
