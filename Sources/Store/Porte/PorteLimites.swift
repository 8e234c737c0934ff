import Synchronization

/// Who stands limited, as this process last read it, and what a row of theirs is met with. Every transaction of the desk passes by
/// here: a list, a job or an act written tomorrow is held back without knowing of it.
public final class PorteLimites: Sendable {
    /// Identifiers that stand limited.
    struct Limites: Sendable {
        var tous: Set<String> = []
        var parGenre: [EnsemblePersonne: [String]] = [:]
    }

    private struct Lecture: Sendable {
        var limites = Limites()
        var le: ContinuousClock.Instant?
    }

    private let lecture = Mutex(Lecture())
    /// What whoever asks for a limited row by its name is refused with.
    let refus: any Error

    /// Another process may have limited somebody: what is held is read again after this long.
    static let fraicheur: Duration = .seconds(1)

    public init(refus: any Error) { self.refus = refus }

    /// Read again at the next transaction: this process has just changed it.
    public func oublie() { lecture.withLock { $0.le = nil } }

    /// The session as the desk may use it at this moment.
    func garde(_ session: any Session) throws -> any Session {
        let limited = try limites(session)
        return limited.tous.isEmpty ? session : SessionGardee(session, limited, refus)
    }

    func limites(_ session: any Session) throws -> Limites {
        let now = ContinuousClock.now
        if let known = lecture.withLock({ held in held.le.flatMap { now - $0 < Self.fraicheur ? held.limites : nil } }) { return known }
        // Before the first migration there is nobody.
        guard try session.hasTable("limite") else { return Limites() }
        var read = Limites()
        for row in try session.rows("SELECT sujet, genre FROM limite ORDER BY sujet") {
            let subject = try row.text("sujet")
            read.tous.insert(subject)
            if let kind = EnsemblePersonne(rawValue: try row.text("genre")) { read.parGenre[kind, default: []].append(subject) }
        }
        lecture.withLock { [read] in $0 = Lecture(limites: read, le: now) }
        return read
    }
}

/// A database whose transactions do not see who stands limited. Nothing is different while nobody does.
public struct DatabaseGardee: Database {
    let base: any Database
    let porte: PorteLimites

    public init(_ base: any Database, porte: PorteLimites) { (self.base, self.porte) = (base, porte) }

    public var engine: Engine { base.engine }
    public var waiting: Int { base.waiting }
    public var load: DatabaseLoad { base.load }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await base.write { [porte] in try body(porte.garde($0)) }
    }

    @discardableResult
    public func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        try await base.write(judging: { [porte] in try body(porte.garde($0)) }, then: { [porte] in try finish($0, porte.garde($1)) })
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await base.read { [porte] in try body(porte.garde($0)) }
    }

    public func copy(to path: String) async throws { try await base.copy(to: path) }
    public func inspect() async throws -> [String] { try await base.inspect() }
    public func startupFindings() async throws -> [StartupFinding] { try await base.startupFindings() }
    public func tidy() async throws { try await base.tidy() }
    public func close() async { await base.close() }
}
