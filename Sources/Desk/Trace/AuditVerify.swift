import Core
import Store

/// Something in the trace does not agree with what was sealed.
public struct TraceFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The first bad entry, counted from 0; nil when it is not about one entry.
    public let position: Int?
    public let what: String
    /// The database is older than its witness, and nothing else is wrong: a backup was put back, or commits were lost.
    public var isLoss = false

    public var description: String { (position.map { "entrée \($0) : " } ?? "") + what }
}

/// What a full verification found.
public struct AuditReport: Sendable {
    public let leaves: Int
    public let heads: Int
    public let waiting: Int
    /// Heads compared with the witness; nil when there is none.
    public let witnessed: Int?
    /// Sealed entries that the witness knows and the database does not have.
    public let lost: Int
    public let faults: [TraceFault]
}

extension Desk {
    /// Recomputes everything: each trace against its leaf, each root against its signed head, the heads against
    /// the witness, and looks for rows that no leaf speaks of.
    public func verifyTraces(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> AuditReport {
        var heads: [Traces.Head] = []
        while true {
            let from = heads.last?.size ?? 0
            let slice = try await database.read { try Traces($0).heads(after: from, limit: 5000) }
            if slice.isEmpty { break }
            heads += slice
        }
        var verification = TraceVerification(heads: heads, verifies: keys.verifies)
        while verification.goesOn {
            let size = verification.size
            let slice = try await database.read { try Traces($0).leaves(from: size, limit: 5000) }
            if slice.isEmpty { break }
            for leaf in slice where verification.goesOn { verification.take(leaf) }
            progress(verification.size)
        }
        let (counts, strays) = try await database.read { (try Traces($0).counts(), try Traces($0).strays(limit: 1)) }
        let witnessed = witness.lines()?.heads(keys)
        let lost = max(0, (witnessed?.map(\.size).max() ?? 0) - (heads.last?.size ?? 0))
        let size = verification.size
        let faults = verification.end(stray: strays.first, witnessed: witnessed)
        return AuditReport(leaves: size, heads: heads.count, waiting: counts.waiting, witnessed: witnessed?.count, lost: lost, faults: faults)
    }
}
