import Core
import Store

extension Desk {
    /// Runs an act in one transaction. No trace, no data: an act that noted nothing fails. A refusal rolls the
    /// transaction back, and the attempt is noted in one of its own. Whom it showed is counted with its trace: an act that shows
    /// one person too many shows nobody.
    func act<Answer: Sendable>(
        _ name: String, on object: String, by caller: Caller, _ body: @escaping @Sendable (Act) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        do {
            return try await database.write { session in
                let act = Act(name, session: session, desk: self, caller: caller, now: now)
                do {
                    let answer = try body(act)
                    guard act.isTraced else { throw UntracedAct(act: name) }
                    try act.compter()
                    return answer
                } catch let refusal as DeskRefusal where act.regards.demandes > 0 {
                    throw RefusApresRecherche(refus: refusal, regards: act.regards)
                }
            }
        } catch let stop as TropVu {
            throw try await close(stop, name, on: object, by: caller, at: now)
        } catch let refused as RefusApresRecherche {
            do {
                try await noteRefusal(refused.refus, name, on: object, by: caller, at: now, searched: refused.regards)
            } catch let stop as TropVu {
                throw try await close(stop, name, on: object, by: caller, at: now)
            }
            throw refused.refus
        } catch let refusal as DeskRefusal {
            try await noteRefusal(refusal, name, on: object, by: caller, at: now)
            throw refusal
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
        case .forbidden, .cycle, .invalid, .tooMany, .frozen, .accessEnded: result = .refused
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
