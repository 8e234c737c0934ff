import Store

/// What a look leaves to be written before its answer leaves: the traces first, and little else.
struct Leftover: Sendable {
    var traces: [TraceRecord] = []
    var changes: [@Sendable (any Session) throws -> Void] = []

    func write(_ session: any Session) throws {
        try Traces(session).append(traces)
        for change in changes { try change(session) }
    }
}
