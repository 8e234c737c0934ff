extension SQLiteDatabase {
    @discardableResult
    public func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        let moment = holds.moment
        let judged: (value: Judged, intent: SQLiteIntent)
        do {
            judged = try await read { session in
                guard let session = session as? SQLiteSession else { throw NeedsWriter() }
                let judging = SQLiteJudging(session)
                return (try judging.judge(body), judging.intent)
            }
        } catch is NeedsWriter {
            holds.count(\.refused)
            return try await write { try finish(body($0), $0) }
        }
        return try await write { [holds] session in
            // Somebody held one of the same keys meanwhile: the writer judges anew what they left.
            guard holds.stand(judged.intent.keys, since: moment) else {
                holds.count(\.moved)
                return try finish(body(session), session)
            }
            holds.count(\.stood)
            try judged.intent.write(session)
            return try finish(judged.value, session)
        }
    }
}

/// Only the writer can run this body.
struct NeedsWriter: Error {}
