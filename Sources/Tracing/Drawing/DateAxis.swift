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
        return stride(from: 0, to: days, by: step).map { offset in
            let date = first.adding(days: offset)
            defer { year = date.year }
            let words = date.formattedFr.split(separator: " ")
            return ChainDrawing.Tick(x: x(date), label: date.year == year ? "\(words[0])\u{A0}\(words[1])" : "\(words[0])\u{A0}\(words[1])\u{A0}\(words[2])")
        }
    }
}
