/// A moment, in milliseconds since 1970-01-01T00:00:00Z. The present moment is always given from outside.
///
/// Held between the years 0001 and 9999 so that it always has a date and an ISO form.
public struct Instant: Sendable, Hashable, Comparable {
    public let millisecondsSince1970: Int64

    public static let min = Instant(unchecked: Int64(LocalDate.min.epochDay) * 86_400_000)
    public static let max = Instant(unchecked: (Int64(LocalDate.max.epochDay) + 1) * 86_400_000 - 1)

    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = Swift.min(
            Swift.max(millisecondsSince1970, Instant.min.millisecondsSince1970), Instant.max.millisecondsSince1970)
    }

    private init(unchecked milliseconds: Int64) { millisecondsSince1970 = milliseconds }

    public static func < (a: Instant, b: Instant) -> Bool { a.millisecondsSince1970 < b.millisecondsSince1970 }

    public func adding(milliseconds: Int64) -> Instant {
        let (sum, overflow) = millisecondsSince1970.addingReportingOverflow(milliseconds)
        if overflow { return milliseconds < 0 ? .min : .max }
        return Instant(millisecondsSince1970: sum)
    }

    public func adding(seconds: Int) -> Instant { adding(scaled: seconds, 1_000) }
    public func adding(minutes: Int) -> Instant { adding(scaled: minutes, 60_000) }
    /// Hours of the clock face that turns without stopping: 24 h over a clock change is not "same time tomorrow".
    public func adding(hours: Int) -> Instant { adding(scaled: hours, 3_600_000) }

    private func adding(scaled count: Int, _ unit: Int64) -> Instant {
        let (product, overflow) = Int64(count).multipliedReportingOverflow(by: unit)
        if overflow { return count < 0 ? .min : .max }
        return adding(milliseconds: product)
    }

    /// Milliseconds from this instant to the other, negative when the other is earlier.
    public func milliseconds(to other: Instant) -> Int64 {
        other.millisecondsSince1970 - millisecondsSince1970
    }
}
