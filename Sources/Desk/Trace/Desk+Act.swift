import Core
import Store

extension Desk {
    /// Runs an act in one transaction. No trace, no data: an act that noted nothing fails. A refusal rolls the
    /// transaction back, and the attempt is noted in one of its own. Whom it showed is counted with its trace: an act that shows
    /// one person too many shows nobody. `judgedBeside` is for an act that many do at once and that reads nothing it wrote: see
    /// ``Store/Database/write(judging:then:)``.
    func act<Answer: Sendable>(
        _ name: String, on object: String, by caller: Caller, judgedBeside: Bool = false, _ body: @escaping @Sendable (Act) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        let judge: @Sendable (any Session) throws -> (answer: Answer, regards: Regards) = { session in
            let act = Act(name, session: session, desk: self, caller: caller, now: now)
            do {
                let answer = try body(act)
                guard act.isTraced else { throw UntracedAct(act: name) }
                return (answer, act.regards)
            } catch let refusal as DeskRefusal where act.regards.demandes > 0 {
                throw RefusApresRecherche(refus: refusal, regards: act.regards)
            }
        }
        let count: @Sendable ((answer: Answer, regards: Regards), any Session) throws -> Answer = { done, session in
            let act = Act(name, session: session, desk: self, caller: caller, now: now)
            act.regards = done.regards
            try act.compter()
            return done.answer
        }
        do {
            if judgedBeside { return try await database.write(judging: judge, then: count) }
            return try await database.write { try count(judge($0), $0) }
        } catch {
            throw try await settled(error, name, on: object, by: caller, at: now)
        }
    }

    /// What the caller is told, once what must outlive the undone act is noted.
    func settled(_ error: any Error, _ name: String, on object: String, by caller: Caller, at now: Instant) async throws -> any Error {
        switch error {
        case let stop as TropVu: return try await close(stop, name, on: object, by: caller, at: now)
        case let refused as RefusApresRecherche:
            do {
                try await noteRefusal(refused.refus, name, on: object, by: caller, at: now, searched: refused.regards)
            } catch let stop as TropVu {
                return try await close(stop, name, on: object, by: caller, at: now)
            }
            return refused.refus
        case let refusal as DeskRefusal:
            try await noteRefusal(refusal, name, on: object, by: caller, at: now)
            return refusal
        default: return error
        }
    }

    /// What a counter found outlives the act it undid.
    private func close(_ stop: TropVu, _ name: String, on object: String, by caller: Caller, at now: Instant) async throws -> DeskRefusal {
        try await noteRefusal(stop.refus, name, on: object, by: caller, at: now)
        if let constat = stop.constat { try await database.write { try self.note(constat, of: caller.actor, at: now, in: $0) } }
        return stop.refus
    }

    private func noteRefusal(
        _ refusal: DeskRefusal, _ name: String, on object: String, by caller: Caller, at now: Instant, searched: Regards? = nil
    ) async throws {
        let result: TraceResult
        switch refusal {
        case .notFound: result = .notFound
        case .forbidden, .cycle, .invalid, .tooMany, .frozen, .limited, .accessEnded: result = .refused
        default: return
        }
        try await database.write { session in
            let act = Act(name, session: session, desk: self, caller: caller, now: now)
            try act.trace(TracedObject.named(object), result: result)
            guard var searched else { return }
            // Nobody was shown.
            searched.patients = []
            act.regards = searched
            try act.compter()
        }
    }
}
