/// From the moment to the calendar and back.
extension Instant {
    /// The date and time of day that a clock of the zone shows.
    public func date(in zone: Zone) -> (date: LocalDate, hour: Int, minute: Int) {
        let shifted = adding(seconds: zone.offsetSeconds(at: self)).millisecondsSince1970
        let (day, rest) = floorDivided(shifted, by: 86_400_000)
        return (LocalDate(epochDay: Int(day)), Int(rest / 3_600_000), Int(rest / 60_000 % 60))
    }

    /// The moment when a clock of the zone shows that time.
    ///
    /// An hour that comes twice (end of summer time) is taken the first time; an hour that does not
    /// exist (start of summer time) is read on the clock that was not put forward: 02:30 is 03:30.
    /// `hour` and `minute` outside 0–23 and 0–59 carry over.
    public init(_ date: LocalDate, hour: Int = 0, minute: Int = 0, second: Int = 0, in zone: Zone) {
        let wall = Instant(millisecondsSince1970: Int64(date.epochDay) * 86_400_000)
            .adding(hours: hour).adding(minutes: minute).adding(seconds: second)
        // Try the larger offset first: it gives the earlier of two candidates.
        for offset in zone == .paris ? [7_200, 3_600] : [0] {
            let candidate = wall.adding(seconds: -offset)
            if zone.offsetSeconds(at: candidate) == offset {
                self = candidate
                return
            }
        }
        self = wall.adding(seconds: -3_600)
    }

    var utcDate: LocalDate {
        LocalDate(epochDay: Int(floorDivided(millisecondsSince1970, by: 86_400_000).quotient))
    }
}

/// Division rounding down, so that moments before 1970 fall on the right day.
func floorDivided(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (q, r) = value.quotientAndRemainder(dividingBy: divisor)
    return r < 0 ? (q - 1, r + divisor) : (q, r)
}
