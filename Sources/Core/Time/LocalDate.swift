/// A calendar date of the proleptic Gregorian calendar, without time or zone.
///
/// Held between 0001-01-01 and 9999-12-31: arithmetic that would leave this range stops at its edge.
public struct LocalDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01, negative before it.
    public let epochDay: Int

    public static let min = LocalDate(unchecked: daysFromCivil(1, 1, 1))
    public static let max = LocalDate(unchecked: daysFromCivil(9999, 12, 31))

    /// `nil` when the day does not exist (31 April, 29 February of a common year…).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...LocalDate.daysInMonth(year: year, month: month)).contains(day)
        else { return nil }
        epochDay = daysFromCivil(year, month, day)
    }

    /// The date that many days after 1970-01-01, held inside the range of the type.
    public init(epochDay: Int) {
        self.epochDay = Swift.min(Swift.max(epochDay, LocalDate.min.epochDay), LocalDate.max.epochDay)
    }

    private init(unchecked epochDay: Int) { self.epochDay = epochDay }

    public var year: Int { civilFromDays(epochDay).year }
    /// 1 (January) to 12.
    public var month: Int { civilFromDays(epochDay).month }
    /// 1 to 31.
    public var day: Int { civilFromDays(epochDay).day }

    public static func < (a: LocalDate, b: LocalDate) -> Bool { a.epochDay < b.epochDay }

    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; `month` is 1 to 12.
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

// Days from the civil date and back, after Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms": years start in March so that the leap day comes last.

private func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
}

private func civilFromDays(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
}
