import Store

/// What a look leaves to be written before its answer leaves: the traces first, and little else.
struct Leftover: Sendable {
    var traces: [TraceRecord] = []
    var changes: [@Sendable (any Session) throws -> Void] = []

    func write(_ session: any Session) throws {
        try Self.keep(traces, session)
        for change in changes { try change(session) }
    }

    static func keep(_ traces: [TraceRecord], _ session: any Session) throws {
        do {
            try Traces(session).append(traces)
        } catch let error as DatabaseError where error.kind == .other {
            // Whatever keeps the trace from being written, the desk is closed until it can be: not a fault of this request.
            throw DatabaseError(.readOnly, "the trace takes nothing: \(error.message)", remedy: error.remedy, code: error.code)
        }
    }
}
