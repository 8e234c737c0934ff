import NIOCore

/// The pace of one connection: what it is at, since when, and whether it takes longer than it may. No input or output:
/// events go in, a verdict comes out when the clock turns.
///
/// Time is only held against a client while the desk is waiting for it: a body that the desk is not reading yet, or a
/// request that waits for its answer, costs its sender nothing.
struct ConnectionPace {
    /// What a client that is too slow was at.
    enum Fault: String, CaseIterable, Sendable {
        /// Connected and said nothing, or said nothing more after an answer.
        case idle
        case head = "tete"
        case body = "corps"
        case answer = "reponse"

        /// Whether the client is told (408): one that was sending something, and nothing was answered yet.
        var isTold: Bool { self == .head || self == .body }
    }

    private enum Reading {
        case nothing(since: NIODeadline, patience: Int)
        case head(since: NIODeadline)
        case body(waited: TimeAmount, bytes: Int)
    }

    private let limits: ConnectionLimits
    private var reading: Reading
    /// Requests whose head came and whose answer has not ended.
    private(set) var unanswered = 0
    private(set) var hasAnswerBegun = false
    private var turned: NIODeadline
    /// From when, and from how many bytes on, the pace of the answer is measured; nil while nothing waits to leave.
    private var leaving: (since: NIODeadline, left: Int)?

    init(_ limits: ConnectionLimits, at now: NIODeadline) {
        self.limits = limits
        reading = .nothing(since: now, patience: limits.firstByteSeconds)
        turned = now
    }

    /// Bytes came. The first of them after a whole request begin a head.
    mutating func bytesCame(at now: NIODeadline) {
        if case .nothing = reading { reading = .head(since: now) }
    }

    mutating func headCame() {
        unanswered += 1
        reading = .body(waited: .zero, bytes: 0)
    }

    mutating func bodyCame(_ count: Int) {
        if case .body(let waited, let bytes) = reading { reading = .body(waited: waited, bytes: bytes + count) }
    }

    mutating func requestEnded(at now: NIODeadline) {
        reading = .nothing(since: now, patience: limits.idleSeconds)
    }

    mutating func answerBegan() { hasAnswerBegun = true }

    mutating func answerEnded(at now: NIODeadline) {
        unanswered = max(0, unanswered - 1)
        hasAnswerBegun = false
        // What the client sent of its next request while it waited for this answer was not read: its time begins now.
        switch reading {
        case .nothing: reading = .nothing(since: now, patience: limits.idleSeconds)
        case .head: reading = .head(since: now)
        case .body: break
        }
    }

    /// The clock turned.
    /// - Parameters:
    ///   - isWaiting: the desk asked for bytes and none have come.
    ///   - written: bytes given to this connection in all.
    ///   - pending: those of them that have not left.
    mutating func turn(at now: NIODeadline, isWaiting: Bool, written: Int, pending: Int) -> Fault? {
        defer { turned = now }
        if isAnswerTooSlow(at: now, left: written - pending, pending: pending) { return .answer }
        switch reading {
        case .nothing(let since, let patience):
            // An answer on its way keeps the connection: its own pace is judged above.
            return unanswered == 0 && pending == 0 && now - since >= .seconds(Int64(patience)) ? .idle : nil
        case .head(let since):
            return unanswered == 0 && now - since >= .seconds(Int64(limits.headSeconds)) ? .head : nil
        case .body(var waited, let bytes):
            if isWaiting { waited = waited + (now - turned) }
            reading = .body(waited: waited, bytes: bytes)
            let counted = waited.nanoseconds / 1_000_000_000 - Int64(ConnectionLimits.patience)
            return waited >= .seconds(Int64(limits.bodySeconds)) || Int64(bytes) < counted * Int64(limits.bodyRate) ? .body : nil
        }
    }

    private mutating func isAnswerTooSlow(at now: NIODeadline, left: Int, pending: Int) -> Bool {
        guard pending > 0 else { leaving = nil; return false }
        guard let start = leaving else { leaving = (now, left); return false }
        guard now - start.since >= .seconds(Int64(ConnectionLimits.patience)) else { return false }
        leaving = (now, left)
        return left - start.left < ConnectionLimits.patience * limits.answerRate
    }
}
