internal import CLibpq
internal import Foundation

/// Statements that nobody waits for: they travel together, and their answers are read with that of the next statement that
/// somebody waits for. A way to the server and back costs more than most statements.
///
/// https://www.postgresql.org/docs/15/libpq-pipeline-mode.html
extension PostgreSQLConnection {
    /// Answers are read at the latest after this many: what the server has to say of them stays in the buffers of the network.
    private static let most = 64

    /// Sends a statement without waiting.
    /// - Parameter reading: what its error is for whoever meets it, at the next statement or at COMMIT.
    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError = { $0 }) throws {
        let parameters = try PostgreSQLParameters(sql.values)
        let plan = try plan(of: sql.text, parameters)
        try put(.posted(reading)) { parameters.withPointers { PQsendQueryPrepared(handle, plan.name, $0, $1, $2, $3, 0) } }
    }

    /// Sends a command of the program without waiting.
    func post(_ text: String) throws {
        try put(.posted({ $0 })) { PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) }
    }

    /// Hands something to be sent over to libpq.
    func put(_ one: PostgreSQLOnItsWay, _ request: () -> Int32) throws {
        guard !isLost else { throw lost("the connection is closed") }
        guard PQpipelineStatus(handle) != PQ_PIPELINE_OFF || PQenterPipelineMode(handle) == 1 else { throw lost(lastMessage) }
        guard request() == 1 else { throw lost(lastMessage) }
        onTheirWay.append(one)
        if onTheirWay.count >= Self.most { try settle() }
    }

    /// Waits for what is on its way.
    /// - Throws: the first error among them.
    func settle() throws {
        guard !onTheirWay.isEmpty else { return }
        guard !isLost else { throw lost("the connection is closed") }
        guard PQpipelineSync(handle) == 1 else { throw lost(lastMessage) }
        let deadline = ContinuousClock.now.advanced(by: patience)
        try flush(until: deadline)
        let error = try earlierError(until: deadline)
        try leavePipeline(until: deadline)
        guard let error else { return }
        if error.kind == .connectionLost || PQstatus(handle) == CONNECTION_BAD { throw lost(error.message) }
        throw error
    }

    /// Reads the answers of all that is on its way. After the first error the server skips the rest.
    func earlierError(until deadline: ContinuousClock.Instant) throws -> DatabaseError? {
        guard !onTheirWay.isEmpty else { return nil }
        defer { onTheirWay = [] }
        var first: DatabaseError?
        for one in onTheirWay {
            switch one {
            case .posted(let reading):
                let error = try answer(until: deadline).error
                first = first ?? error.map(reading)
            case .question(let question):
                let result = try answer(until: deadline)
                if let error = result.error { first = first ?? error } else { question.answer = result }
            case .farewell: _ = try answer(until: deadline, isOwn: false)
            case .mark: guard let mark = try next(until: deadline), mark.isMark else { throw lost(lastMessage) }
            }
        }
        return first
    }

    /// Reads the mark that ends what was sent together, and goes back to one statement at a time.
    func leavePipeline(until deadline: ContinuousClock.Instant) throws {
        guard PQpipelineStatus(handle) != PQ_PIPELINE_OFF else { return }
        guard let mark = try next(until: deadline), mark.isMark, PQexitPipelineMode(handle) == 1 else { throw lost(lastMessage) }
    }

    /// A server that went away, or that closed an idle connection, has said so by now: nothing was asked yet, so nothing is lost
    /// with it.
    /// - Throws: `.connectionLost`.
    func noticeLoss() throws {
        guard !isLost else { throw lost("the connection is closed") }
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        // What is said first may be the reason, or news of a setting; the end comes after it.
        for _ in 0..<8 where poll(&descriptor, 1, 0) > 0 {
            guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { throw lost(lastMessage) }
        }
    }
}
