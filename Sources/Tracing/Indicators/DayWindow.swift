import Core

/// The stretch of days that can be shown. One date typed in the year 1020 must not stretch a picture over ten centuries.
struct DayWindow: Sendable, Hashable {
    /// Three years: more days than that cannot be read on one picture.
    static let limit = 1_098

    let first: LocalDate
    let last: LocalDate

    /// From the earliest to the latest date; when that is too long, the days around the median date. Nil without a date.
    init?(_ dates: [LocalDate]) {
        let sorted = dates.sorted()
        guard let earliest = sorted.first, let latest = sorted.last else { return nil }
        if earliest.days(to: latest) < DayWindow.limit {
            (first, last) = (earliest, latest)
            return
        }
        let middle = sorted[sorted.count / 2]
        let (from, to) = (middle.adding(days: -DayWindow.limit / 2), middle.adding(days: DayWindow.limit / 2 - 1))
        let shown = sorted.filter { $0 >= from && $0 <= to }
        (first, last) = (shown.first ?? middle, shown.last ?? middle)
    }

    var count: Int { first.days(to: last) + 1 }
    var days: [LocalDate] { (0..<count).map { first.adding(days: $0) } }
    func contains(_ date: LocalDate) -> Bool { date >= first && date <= last }
    func clamped(_ date: LocalDate) -> LocalDate { min(max(date, first), last) }
}
