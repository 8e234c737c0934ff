/// The two zones the house counts in. Legal delays run in Paris time.
public enum Zone: String, Sendable, Hashable, Codable, CaseIterable {
    case utc, paris

    /// Seconds to add to UTC at that instant.
    ///
    /// Paris: +1 h, +2 h from the last Sunday of March to the last Sunday of October, both changes at
    /// 01:00 UTC (directive 2000/84/CE, applied since 2002 and, with the same dates, since 1996).
    /// Earlier instants follow the same rule: the house keeps no instant before 1996.
    public func offsetSeconds(at instant: Instant) -> Int {
        switch self {
        case .utc: 0
        case .paris: Zone.isSummer(instant) ? 7_200 : 3_600
        }
    }

    private static func isSummer(_ instant: Instant) -> Bool {
        let year = instant.utcDate.year
        return instant >= change(year: year, month: 3) && instant < change(year: year, month: 10)
    }

    private static func change(year: Int, month: Int) -> Instant {
        let last = LocalDate(year: year, month: month, day: 31) ?? .max
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        return Instant(millisecondsSince1970: (Int64(sunday.epochDay) * 86_400 + 3_600) * 1_000)
    }
}
