import Core

/// A day for every mark: its own, or a guess from its source when it is unknown.
struct ChainDates: Sendable {
    /// Nil when nothing in the tree has a date.
    let day: [LocalDate?]
    /// How many places to the right of the start of the day: one more than the source when both have the same day.
    let slot: [Int]
    let window: DayWindow?

    /// Marks come with sources first.
    init(_ marks: [ChainMark]) {
        let window = DayWindow(marks.compactMap(\.date))
        var day = marks.map { mark in mark.date.map { window?.clamped($0) ?? $0 } }
        // A root without a date stands the day before the earliest of those it infected, step by step upwards…
        var below = [LocalDate?](repeating: nil, count: marks.count)
        for index in marks.indices.reversed() {
            if day[index] == nil, let date = below[index], let window { day[index] = window.clamped(date.adding(days: -1)) }
            if let parent = marks[index].parent, let own = day[index] { below[parent] = min(below[parent] ?? .max, own) }
        }
        // …and anyone else the day after their source.
        var slot = [Int](repeating: 0, count: marks.count)
        for index in marks.indices {
            guard let parent = marks[index].parent else { continue }
            if marks[index].date == nil, let date = day[parent], let window { day[index] = window.clamped(date.adding(days: 1)) }
            if day[index] == day[parent] { slot[index] = min(slot[parent] + 1, 8) }
        }
        (self.day, self.slot, self.window) = (day, slot, window)
    }
}
