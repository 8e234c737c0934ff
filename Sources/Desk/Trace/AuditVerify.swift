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
        var tree = MerkleTree()
        var faults: [TraceFault] = []
        var heads: [Traces.Head] = []
        while true {
            let from = heads.last?.size ?? 0
            let slice = try await database.read { try Traces($0).heads(after: from, limit: 5000) }
            if slice.isEmpty { break }
            heads += slice
        }
        var expected = Dictionary(heads.map { ($0.size, $0) }, uniquingKeysWith: { first, _ in first })
        for head in heads where !keys.verifies(head) {
            faults.append(TraceFault(position: head.size - 1, what: "la signature de la tête de taille \(head.size) est fausse."))
        }
        scan: while true {
            let size = tree.size
            let slice = try await database.read { try Traces($0).leaves(from: size, limit: 5000) }
            if slice.isEmpty { break }
            for leaf in slice {
                guard let fault = check(leaf, at: tree.size) else {
                    tree.append(leaf.digest.bytesFromHexadecimal ?? [])
                    if let head = expected.removeValue(forKey: tree.size), head.root != tree.root.hexadecimal {
                        faults.append(TraceFault(position: tree.size - 1, what: "la racine recalculée n’est pas celle de la tête signée de taille \(tree.size)."))
                        break scan
                    }
                    continue
                }
                faults.append(fault)
                break scan
            }
            progress(tree.size)
        }
        if faults.isEmpty, let missing = expected.keys.min() {
            faults.append(TraceFault(position: tree.size, what: "la trace s’arrête à \(tree.size) entrées, mais une tête signée en compte \(missing)."))
        }
        if faults.isEmpty, tree.size > (heads.last?.size ?? 0) {
            faults.append(TraceFault(position: heads.last?.size ?? 0, what: "des entrées suivent la dernière tête signée."))
        }
        let (counts, strays) = try await database.read { (try Traces($0).counts(), try Traces($0).strays(limit: 1)) }
        if let stray = strays.first {
            faults.append(TraceFault(position: nil, what: "la trace \(stray) n’a ni feuille ni attente : elle a été ajoutée ou détachée hors du guichet."))
        }
        let witnessed = witness.lines()?.heads(keys)
        faults += compare(witnessed, with: heads)
        let lost = max(0, (witnessed?.map(\.size).max() ?? 0) - (heads.last?.size ?? 0))
        return AuditReport(leaves: tree.size, heads: heads.count, waiting: counts.waiting, witnessed: witnessed?.count, lost: lost, faults: faults)
    }

    private func check(_ leaf: Traces.Leaf, at position: Int) -> TraceFault? {
        guard leaf.position == position else { return TraceFault(position: position, what: "la feuille manque.") }
        guard let trace = leaf.trace else { return TraceFault(position: position, what: "la trace a été effacée.") }
        guard MerkleTree.leaf(trace.sealedBytes).hexadecimal == leaf.digest else {
            return TraceFault(position: position, what: "la trace \(trace.id) a été modifiée.")
        }
        return nil
    }

    private func compare(_ witnessed: [Traces.Head]?, with heads: [Traces.Head]) -> [TraceFault] {
        guard let witnessed else { return [] }
        let known = Dictionary(heads.map { ($0.size, $0) }, uniquingKeysWith: { first, _ in first })
        return witnessed.compactMap { head in
            guard let ours = known[head.size] else {
                return TraceFault(
                    position: head.size - 1, what: "le témoin connaît une tête de taille \(head.size) que la base n’a pas : sauvegarde ancienne ou troncature.",
                    isLoss: head.size > (heads.last?.size ?? 0))
            }
            return ours.root == head.root ? nil : TraceFault(position: head.size - 1, what: "la tête de taille \(head.size) diffère de celle du témoin.")
        }.prefix(1).map { $0 }
    }
}
