import Core
import Store

/// What came of the looks at one snapshot.
private struct Seen<Answer: Sendable>: Sendable {
    let answer: Result<Answer, any Error>
    let looks: [Gathering.Look]
    let place: Snapshot.Place?
}

extension Desk {
    /// Runs an act that only reads. It reads beside the writer, so that many look at once; what it noted is committed
    /// before the answer leaves, with whom it showed: by itself, or with the other looks of the same answer (``together(_:)``).
    /// A look whose notes cannot be kept fails. Whoever asks after a change was acknowledged sees the change.
    func look<Answer: Sendable>(
        _ name: String, on object: String, by caller: Caller, _ body: @escaping @Sendable (Act) throws -> Answer
    ) async throws -> Answer {
        try await looks(by: caller) { try $0.look(name, on: object, body) }
    }

    /// Several looks at one and the same state of the database, in one turn at it. When one is refused, those before it are noted
    /// all the same: they read.
    /// - Parameter rehearsed: where questions cost a way to the server, `body` is first run on a session that answers nothing, and what
    ///   it asks of it is sent together. For bodies that make many lists, none of which needs another.
    func looks<Answer: Sendable>(
        by caller: Caller, rehearsed: Bool = false, _ body: @escaping @Sendable (Snapshot) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        let gathering = Gathering.current
        let seen = try await database.read { session in
            let snapshot = Snapshot(session: session, desk: self, caller: caller, now: now)
            if rehearsed {
                snapshot.rehearse { stage in
                    if let gathering, gathering.header == nil { _ = try self.header(of: caller, on: now, stage.session, stage.funds) }
                    return try body(stage)
                }
            }
            let answer: Result<Answer, any Error>
            // The engine's own errors are its to tell, and perhaps to try again.
            do { answer = .success(try body(snapshot)) } catch let error where !(error is DatabaseError) { answer = .failure(error) }
            try gathering?.meet { try self.header(of: caller, on: now, session, snapshot.funds) }
            return Seen(answer: answer, looks: snapshot.looks, place: snapshot.place)
        }
        if let gathering { gathering.add(seen.looks) } else { try await keep(seen.looks) }
        do { return try seen.answer.get() } catch {
            guard let place = seen.place else { throw error }
            throw try await settled(error, place.name, on: place.object, by: caller, at: now)
        }
    }
}
