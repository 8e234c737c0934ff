import Core
import Store

extension Worker {
    /// Who was seen before yesterday is forgotten, once an hour.
    func forgetLooks() async throws -> Bool {
        let now = desk.now
        let (at, day) = (now.millisecondsSince1970, Int64(now.date(in: .paris).date.epochDay))
        let due = now.adding(hours: -1).millisecondsSince1970
        guard try await desk.database.read({ try Tours($0).last("compteurs") }).map({ $0 <= due }) ?? true else { return false }
        return try await desk.database.write { session in
            guard try Tours(session).claim("compteurs", at: at, before: due) else { return false }
            try Compteurs(session).forget(seenBefore: day - 1, idleBefore: day - Int64(AccessTimes.tokenDays) - 2)
            return true
        }
    }
}
