import Core
import Store

extension Desk {
    /// Runs an act in one transaction. No trace, no data: an act that noted nothing fails. A refusal rolls the
    /// transaction back, and the attempt is noted in one of its own.
    func act<Answer: Sendable>(
        _ name: String, on object: String, by caller: Caller, _ body: @escaping @Sendable (Act) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        do {
            return try await database.write { session in
                let act = Act(name, session: session, desk: self, caller: caller, now: now)
                let answer = try body(act)
                guard act.isTraced else { throw UntracedAct(act: name) }
                return answer
            }
        } catch let refusal as DeskRefusal {
            try await noteRefusal(refusal, name, on: object, by: caller, at: now)
            throw refusal
        }
    }

    /// Runs an act that only reads. It reads beside the writer, so that many look at once; what it noted is committed
    /// before the answer leaves. No trace, no data: a look that noted nothing fails, and so does one whose notes cannot
    /// be kept. Whoever asks after a change was acknowledged sees the change.
    func look<Answer: Sendable>(
        _ name: String, on object: String, by caller: Caller, _ body: @escaping @Sendable (Act) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        do {
            let (answer, leftover) = try await database.read { session in
                let act = Act(name, session: session, desk: self, caller: caller, now: now, isLook: true)
                let answer = try body(act)
                guard act.isTraced, let leftover = act.leftover else { throw UntracedAct(act: name) }
                return (answer, leftover)
            }
            try await database.write { try leftover.write($0) }
            return answer
        } catch let refusal as DeskRefusal {
            try await noteRefusal(refusal, name, on: object, by: caller, at: now)
            throw refusal
        }
    }

    private func noteRefusal(_ refusal: DeskRefusal, _ name: String, on object: String, by caller: Caller, at now: Instant) async throws {
        let result: TraceResult
        switch refusal {
        case .notFound: result = .notFound
        case .forbidden, .cycle, .invalid, .tooMany: result = .refused
        default: return
        }
        try await database.write { session in
            try Act(name, session: session, desk: self, caller: caller, now: now).trace(object, result: result)
        }
    }
}
