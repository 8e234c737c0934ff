import Core
public import Store

/// What waits to be done, counted for whoever watches the desk. Nothing of anyone is in it, so nothing is traced.
public struct ChiffresDuTravail: Sendable, Hashable {
    /// Pieces of work not yet done, and the age of the oldest in seconds.
    public let enAttente: Int
    public let agePlusAncien: Int
    /// Given up: an administrator has to look.
    public let mortes: Int
    /// Traces that have not been given their place in the tree.
    public let tracesEnAttente: Int
}

/// The database did not answer while someone who watches was waiting.
public struct BaseMuette: Error, Sendable {}

extension Desk {
    /// What the database says of itself, without being asked anything.
    public var chargeBase: DatabaseLoad { database.load }

    /// Whether the database answers in time.
    /// - Throws: ``BaseMuette``, or the database's own error.
    public func interrogerBase(atMost limit: Duration) async throws {
        let database = database
        try await Self.within(limit) { try await database.ping() }
    }

    /// - Throws: ``BaseMuette``, or the database's own error.
    public func chiffresDuTravail(atMost limit: Duration) async throws -> ChiffresDuTravail {
        let (database, now) = (database, now.millisecondsSince1970)
        return try await Self.within(limit) {
            try await database.read { session in
                let outbox = Outbox(session)
                let waiting = try outbox.backlog()
                return ChiffresDuTravail(
                    enAttente: waiting.count, agePlusAncien: waiting.oldest.map { Int(max(0, now - $0) / 1000) } ?? 0,
                    mortes: try outbox.countDead(), tracesEnAttente: try Traces(session).countWaiting())
            }
        }
    }

    /// The value, or ``BaseMuette`` once the time is over; the question is not waited for any longer.
    private static func within<Value: Sendable>(_ limit: Duration, _ ask: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let (answers, sender) = AsyncThrowingStream<Value, any Error>.makeStream(bufferingPolicy: .bufferingOldest(1))
        let question = Task {
            do { sender.yield(try await ask()) } catch { sender.finish(throwing: error) }
        }
        let bell = Task {
            try? await Task.sleep(for: limit)
            sender.finish(throwing: BaseMuette())
        }
        defer {
            question.cancel()
            bell.cancel()
        }
        for try await answer in answers { return answer }
        throw BaseMuette()
    }
}
