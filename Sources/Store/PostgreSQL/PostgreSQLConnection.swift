internal import CLibpq
internal import Foundation

/// One libpq connection, used by the thread that made it.
///
/// Non-blocking underneath, so that each wait has a deadline; blocking for its caller.
package final class PostgreSQLConnection {
    /// Whether the connection is no longer of any use.
    private(set) var isLost = false
    /// Names of prepared statements by text and parameter types.
    var prepared: [PostgreSQLStatementKey: String] = [:]
    let handle: OpaquePointer
    let patience: Duration

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

    /// Runs a text of the program that has no value, and returns its command tag (`COMMIT`, `SET`…).
    @discardableResult
    package func command(_ text: String) throws -> String {
        try send { PQsendQuery(handle, text) }.tag
    }

    /// Sends a request and waits for all of its answer.
    /// - Throws: ``DatabaseError``; after `.connectionLost` the connection is of no more use.
    func send(_ request: () -> Int32) throws -> PostgreSQLResult {
        guard !isLost else { throw lost("the connection is closed") }
        guard request() == 1 else { throw lost(lastMessage) }
        let deadline = ContinuousClock.now.advanced(by: patience)
        while PQflush(handle) == 1 {
            try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lost(lastMessage) }
        }
        let result = try answer(until: deadline)
        if let error = result.error {
            if error.kind == .connectionLost || PQstatus(handle) == CONNECTION_BAD { throw lost(error.message) }
            throw error
        }
        return result
    }

    /// The last result of the request, or its first error.
    func answer(until deadline: ContinuousClock.Instant) throws -> PostgreSQLResult {
        var answer: PostgreSQLResult?
        while true {
            while PQisBusy(handle) == 1 {
                try wait(for: Int16(POLLIN), until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw lost(lastMessage) }
            }
            guard let raw = PQgetResult(handle) else { break }
            let result = PostgreSQLResult(raw)
            if result.isCopy { throw lost("COPY is not supported here") }
            if answer?.error == nil { answer = result }
        }
        guard let answer else { throw lost(lastMessage) }
        return answer
    }

    func wait(for events: Int16, until deadline: ContinuousClock.Instant) throws {
        var descriptor = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        while true {
            let left = ContinuousClock.now.duration(to: deadline).milliseconds
            guard left > 0 else { throw lost("the server did not answer in time") }
            let ready = poll(&descriptor, 1, Int32(clamping: left))
            if ready > 0 { return }
            if ready < 0 && errno != EINTR { throw lost(String(cString: strerror(errno))) }
        }
    }

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
