import Core
import Logging
import Store

/// Carries out what committed acts left in the outbox. Any number of workers may run: each claims a piece of
/// work, and a piece whose worker died comes back by itself.
public struct Worker: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// A claimed piece of work is hidden from others for this long.
    static let leaseSeconds = 60
    static let maximumAttempts = 8
    /// Traces given their place in one transaction; a longer queue is taken in several, and others write in between.
    static let sealedAtOnce = 500

    /// Runs until cancelled: work on one side, the seal of the trace on the other.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await forEver(pause: .milliseconds(250)) { try await step([.prompt]) } }
            // Beside it: whatever the press takes, no fund waits for it.
            group.addTask { await forEver(pause: .milliseconds(250)) { try await stepOutbox([.papers]) } }
            group.addTask { await forEver(pause: .seconds(1)) { try await desk.sealTraces(batch: Self.sealedAtOnce) == Self.sealedAtOnce } }
            group.addTask { await forEver(pause: .seconds(1)) { try await importNext() } }
            group.addTask { await forEver(pause: .seconds(10)) { try await followDirectory() } }
            group.addTask { await forEver(pause: .seconds(2)) { try await importNextReleve() } }
            group.addTask {
                // What was written just before a stop was not compared. Two processes miss each other's sheets: with several,
                // it is looked for again and again.
                repeat {
                    await once { try await lookForDuplicates(since: desk.now.adding(seconds: -1200)) }
                    try? await Task.sleep(for: .seconds(600))
                } while !Task.isCancelled && desk.database.engine != .sqlite
            }
            // On their own, so that neither waits behind a long queue of the other.
            group.addTask { await forEver(pause: .seconds(1)) { try await stepMessages() } }
            group.addTask { await forEver(pause: .seconds(1)) { try await stepWebhooks() } }
            group.addTask { await forEver(pause: .seconds(5)) { try await stepAvisMail() } }
            group.addTask { await forEver(pause: .seconds(300)) { try await readTrace() } }
            group.addTask {
                await forEver(pause: .seconds(300)) {
                    // Another process may have destroyed keys: they are read again from their files.
                    desk.clesSuivi.forget()
                    _ = try await desk.eraseExpired()
                    return false
                }
            }
        }
    }

    private func once(_ turn: @Sendable () async throws -> Void) async {
        do { try await turn() } catch { desk.log.error("worker", metadata: ["error": "\(error)"]) }
    }

    /// Repeats until cancelled, resting when there was nothing to do.
    private func forEver(pause: Duration, _ turn: @Sendable () async throws -> Bool) async {
        while !Task.isCancelled {
            do {
                if try await !turn() { try await Task.sleep(for: pause) }
            } catch is CancellationError {
                return
            } catch {
                desk.log.error("worker", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }

    /// One piece of work, one message, or one turn of the clocks.
    /// - Returns: whether anything was done.
    @discardableResult
    public func step() async throws -> Bool { try await step(Outbox.Lane.allCases) }

    private func step(_ lanes: [Outbox.Lane]) async throws -> Bool {
        if try await stepOutbox(lanes) { return true }
        let hasSent = try await stepMessages()
        return hasSent ? true : try await turnClocks()
    }

    /// The next piece of work of some lanes, the first lane before the others.
    /// - Returns: whether there was one.
    func stepOutbox(_ lanes: [Outbox.Lane]) async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: Self.leaseSeconds).millisecondsSince1970
        guard let work = try await desk.database.write({ try Outbox($0).claim(lanes, at: now.millisecondsSince1970, until: until) }) else { return false }
        do {
            try await carryOut(work)
            let at = desk.now.millisecondsSince1970
            try await desk.database.write { try Outbox($0).done(work.id, at: at) }
        } catch let failure as GatewayFailure {
            try await postpone(work, failure)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            try await postpone(work, .later("\(type(of: error))"))
        }
        return true
    }

    /// Everything that is due now. For tests, and for commands that must leave nothing behind.
    public func drain(limit: Int = 10_000) async throws {
        var turns = 0
        while turns < limit, try await step() { turns += 1 }
    }

    private func postpone(_ work: OutboxRecord, _ failure: GatewayFailure) async throws {
        let now = desk.now
        switch failure {
        case .later(let why) where work.attempts < Self.maximumAttempts:
            let pause = min(5 << (work.attempts - 1), 3600)
            try await desk.database.write {
                try Outbox($0).later(work.id, at: now.adding(seconds: pause).millisecondsSince1970, error: why)
            }
            desk.log.notice("work postponed", metadata: ["task": "\(work.task)", "attempt": "\(work.attempts)", "why": "\(why)"])
        case .later(let why), .never(let why):
            try await desk.database.write { try Outbox($0).bury(work.id, error: why) }
            desk.log.error("work abandoned: see the administration page", metadata: ["task": "\(work.task)", "id": "\(work.id)", "why": "\(why)"])
        }
    }
}
