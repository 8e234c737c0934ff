import Core
import Store
import Synchronization

/// What the looks that make one answer leave behind, kept in one transaction before that answer leaves: a page made of nine
/// lists waits for the disk once.
final class Gathering: Sendable {
    struct Look: Sendable {
        let name: String
        let object: String
        let caller: Caller
        let at: Instant
        let leftover: Leftover
        let regards: Regards
    }

    /// The one of the answer being made, if there is one. What is sent after it (a stream) is no part of it.
    @TaskLocal static var current: Gathering?

    private let gathered = Mutex<[Look]>([])
    private let top = Mutex<EnTete?>(nil)

    func add(_ looks: [Look]) { gathered.withLock { $0 += looks } }
    var looks: [Look] { gathered.withLock { $0 } }

    /// What the top of the page says, if a look has met it: it needs no turn of its own.
    var header: EnTete? { top.withLock { $0 } }

    /// Reads what the top of the page says, unless it was read already.
    func meet(_ read: () throws -> EnTete) throws {
        guard header == nil else { return }
        let read = try read()
        top.withLock { $0 = read }
    }
}

/// A look that showed one person too many, among those of one answer.
private struct StoppedLook: Error {
    let look: Gathering.Look
    let stop: TropVu
}

extension Desk {
    /// Makes one answer of several looks. Their traces and counters are committed together once all have read, and only then
    /// does the answer leave; when they cannot be kept, or show one person too many, nothing leaves. Acts that change
    /// something are committed each by itself, as always.
    public func together<Answer: Sendable>(_ body: () async throws -> Answer) async throws -> Answer {
        guard Gathering.current == nil else { return try await body() }
        let gathering = Gathering()
        let result: Result<Answer, any Error>
        do { result = .success(try await Gathering.$current.withValue(gathering, operation: body)) } catch { result = .failure(error) }
        // Also when a later look was refused: the former ones read all the same.
        try await keep(gathering.looks)
        return try result.get()
    }

    /// Writes what looks leave: traces, small changes, counters.
    func keep(_ looks: [Gathering.Look]) async throws {
        guard !looks.isEmpty else { return }
        do {
            try await database.write { session in
                try Traces(session).append(looks.flatMap(\.leftover.traces))
                for look in looks {
                    do { try self.write(look, session) } catch let stop as TropVu { throw StoppedLook(look: look, stop: stop) }
                }
            }
        } catch let stopped as StoppedLook {
            let look = stopped.look
            throw try await settled(stopped.stop, look.name, on: look.object, by: look.caller, at: look.at)
        }
    }

    private func write(_ look: Gathering.Look, _ session: any Session) throws {
        for change in look.leftover.changes { try change(session) }
        guard !look.regards.isEmpty else { return }
        let act = Act(look.name, session: session, desk: self, caller: look.caller, now: look.at)
        act.regards = look.regards
        try act.compter()
    }
}
