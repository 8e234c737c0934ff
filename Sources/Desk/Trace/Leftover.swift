import Store

/// What a look leaves to be written before its answer leaves: its traces, and little else.
struct Leftover: Sendable {
    var traces: [TraceRecord] = []
    var changes: [@Sendable (any Session) throws -> Void] = []
}
