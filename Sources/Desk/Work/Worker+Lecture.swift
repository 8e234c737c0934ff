import Core
import Store

extension Worker {
    /// From that hour in Paris, the day before is over everywhere and few people work.
    static let readingHour = 3
    /// A desk that was down reads what it missed, no further back.
    static let daysCaughtUp = 7

    /// Reads the trace of the day before, once, and of the days missed.
    /// - Returns: whether a day was read.
    func readTrace() async throws -> Bool {
        let (today, hour, _) = desk.now.date(in: .paris)
        guard hour >= Self.readingHour else { return false }
        let known = Set(try await desk.database.read { try Ecarts($0).days(since: today.epochDay - Self.daysCaughtUp).map(\.jour) })
        guard let missed = (1...Self.daysCaughtUp).reversed().map({ today.adding(days: -$0) }).first(where: { !known.contains($0.epochDay) }) else { return false }
        return try await desk.lireTrace(du: missed) != nil
    }
}
