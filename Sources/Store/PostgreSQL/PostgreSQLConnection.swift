internal import CLibpq
internal import Foundation

/// One libpq connection, used by the thread that made it.
///
/// Non-blocking underneath, so that each wait has a deadline; blocking for its caller.
package final class PostgreSQLConnection {
    /// Whether the connection is no longer of any use.
    private(set) var isLost = false
    /// Prepared statements by text and parameter types.
    var prepared: [PostgreSQLStatementKey: PostgreSQLPlan] = [:]
    /// What was sent and not answered yet, in the order it was sent.
    var onTheirWay: [PostgreSQLOnItsWay] = []
    /// Questions sent ahead in this transaction.
    var asked: [PostgreSQLQuestion] = []
    /// Whether the server answered anything since the transaction began.
    var isAnswered = false
    /// Whether it was lost because the server said nothing for too long: asking again would make somebody wait twice.
    private(set) var isSilent = false
    let handle: OpaquePointer
    let patience: Duration
    /// For whoever no longer waits for what it runs.
    private(set) lazy var canceller = PostgreSQLCanceller(handle)

    /// Connects and sets the session up. Blocks for `connectTimeout` at most.
    /// - Throws: `.connectionLost` with what libpq says and a remedy.
    package init(url: String, settings: PostgreSQLSettings = PostgreSQLSettings()) throws {
        guard let handle = PostgreSQLConnection.connect(url, settings) else {
            throw DatabaseError(.other, "not enough memory for a connection")
        }
        self.handle = handle
        patience = settings.statementTimeout + settings.silenceTimeout
        guard PQstatus(handle) == CONNECTION_OK else {
            throw DatabaseError(
                .connectionLost, "cannot connect to PostgreSQL: \(lastMessage)",
                remedy: "check the address, the account and that the server is running")
        }
        PQsetnonblocking(handle, 1)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try command(
            """
            SET statement_timeout = \(settings.statementTimeout.milliseconds);
            SET idle_in_transaction_session_timeout = \(patience.milliseconds);
            SET client_min_messages = warning; SET standard_conforming_strings = on;
            SET bytea_output = hex; SET DateStyle = ISO; SET TIME ZONE 'UTC'
            """)
    }

    deinit { PQfinish(handle) }

    /// Runs a text of the program that has no value, and returns its command tag (`COMMIT`, `SET`…). Several commands in one
    /// text are for a connection with nothing on its way.
    @discardableResult
    package func command(_ text: String) throws -> String {
        try send { onTheirWay.isEmpty ? PQsendQuery(handle, text) : PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) }.tag
    }

    /// Sends a request, behind those already on their way, and waits for all of its answer.
    /// - Throws: ``DatabaseError``, the first of those on their way before its own; after `.connectionLost` the connection is of no
    ///   more use.
    func send(_ request: () -> Int32) throws -> PostgreSQLResult {
        guard !isLost else { throw lost("the connection is closed") }
        guard request() == 1 else { throw lost(lastMessage) }
        guard onTheirWay.isEmpty || PQpipelineSync(handle) == 1 else { throw lost(lastMessage) }
        let deadline = ContinuousClock.now.advanced(by: patience)
        try flush(until: deadline)
        let earlier = try earlierError(until: deadline)
        let result = try answer(until: deadline)
        try leavePipeline(until: deadline)
        if let error = earlier ?? result.error {
            if error.kind == .connectionLost || PQstatus(handle) == CONNECTION_BAD { throw lost(error.message) }
            throw error
        }
        return result
    }

    /// The last result of the request, or its first error.
    /// - Parameter isOwn: whether it belongs to the transaction under way.
    func answer(until deadline: ContinuousClock.Instant, isOwn: Bool = true) throws -> PostgreSQLResult {
        var answer: PostgreSQLResult?
        while let result = try next(until: deadline) {
            if result.isCopy { throw lost("COPY is not supported here") }
            if answer?.error == nil { answer = result }
        }
        guard let answer else { throw lost(lastMessage) }
        // That the server is going away is no answer.
        if isOwn, answer.error?.kind != .connectionLost { isAnswered = true }
        return answer
    }

    /// The next result; nil after the last one of a request.
    func next(until deadline: ContinuousClock.Instant) throws -> PostgreSQLResult? {
        while PQisBusy(handle) == 1 {
            try wait(for: Int16(POLLIN), until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lost(lastMessage) }
        }
        return PQgetResult(handle).map(PostgreSQLResult.init)
    }

    /// Hands all that was asked to the network, reading what comes meanwhile: the server may be waiting to be read.
    func flush(until deadline: ContinuousClock.Instant) throws {
        while PQflush(handle) == 1 {
            try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lost(lastMessage) }
        }
    }

    func wait(for events: Int16, until deadline: ContinuousClock.Instant) throws {
        var descriptor = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        while true {
            let left = ContinuousClock.now.duration(to: deadline).milliseconds
            guard left > 0 else {
                isSilent = true
                throw lost("the server did not answer in time")
            }
            let ready = poll(&descriptor, 1, Int32(clamping: left))
            if ready > 0 { return }
            if ready < 0 && errno != EINTR { throw lost(String(cString: strerror(errno))) }
        }
    }

    /// Lost before the server had answered anything of this transaction: nothing of it was done, and it may be run again.
    var isLostUnheard: Bool { isLost && !isAnswered && !isSilent }

    /// Gives the connection up: its state is no longer known.
    func abandon() {
        isLost = true
    }

    func lost(_ message: String) -> DatabaseError {
        isLost = true
        return DatabaseError(
            .connectionLost, "the connection to PostgreSQL was lost: \(message)",
            remedy: "nothing was saved: try again")
    }

    var lastMessage: String {
        String(cString: PQerrorMessage(handle)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
