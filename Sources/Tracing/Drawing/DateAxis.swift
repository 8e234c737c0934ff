import Core

/// Days laid along the width of a picture, with readable dates.
struct DateAxis: Sendable, Hashable {
    let first: LocalDate
    let days: Int
    let left: Double
    let dayWidth: Double

    /// Where the day begins.
    func x(_ date: LocalDate) -> Double { left + Double(first.days(to: date)) * dayWidth }

    /// Every so many days, so that labels stand at least `apart` from one another.
    func ticks(apart: Double = 74) -> [ChainDrawing.Tick] {
        let steps = [1, 2, 7, 14, 28, 56, 112, 182, 364]
        let step = steps.first { Double($0) * dayWidth >= apart } ?? 364
        var year: Int?
        // Where the words before end: a long month, or a year told beside it, takes the place of the next tick.
        var taken = -Double.infinity
        return stride(from: 0, to: days, by: step).compactMap { offset in
            let date = first.adding(days: offset)
            guard x(date) >= taken else { return nil }
            let words = date.formattedFr.split(separator: " ").prefix(date.year == year ? 2 : 3).joined(separator: "\u{A0}")
            year = date.year
            taken = x(date) + Double(words.count) * 6.8 + 8
            return ChainDrawing.Tick(x: x(date), label: words)
        }
    }
}
