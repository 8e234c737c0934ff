import Store

/// The trace recomputed, leaf after leaf, beside its signed heads and the witness. Pure: it is handed what was read.
struct TraceVerification {
    private var tree = MerkleTree()
    private let heads: [Traces.Head]
    /// Heads whose size has not been reached yet.
    private var expected: [Int: Traces.Head]
    private(set) var faults: [TraceFault] = []
    /// False once an entry did not agree: what follows it proves nothing.
    private(set) var goesOn = true

    init(heads: [Traces.Head], verifies: (Traces.Head) -> Bool) {
        self.heads = heads
        expected = Dictionary(heads.map { ($0.size, $0) }, uniquingKeysWith: { first, _ in first })
        for head in heads where !verifies(head) {
            faults.append(TraceFault(position: head.size - 1, what: "la signature de la tête de taille \(head.size) est fausse."))
        }
    }

    var size: Int { tree.size }

    /// The next leaf in order, with its row.
    mutating func take(_ leaf: Traces.Leaf) {
        if let fault = Self.check(leaf, at: tree.size) {
            faults.append(fault)
            goesOn = false
            return
        }
        tree.append(leaf.digest.bytesFromHexadecimal ?? [])
        if let head = expected.removeValue(forKey: tree.size), head.root != tree.root.hexadecimal {
            faults.append(TraceFault(position: tree.size - 1, what: "la racine recalculée n’est pas celle de la tête signée de taille \(tree.size)."))
            goesOn = false
        }
    }

    /// Everything that was found, the first bad entry first.
    /// - Parameters:
    ///   - stray: a row that no leaf speaks of and that waits for none.
    ///   - witnessed: the heads copied outside; nil when there is no witness.
    func end(stray: String?, witnessed: [Traces.Head]?) -> [TraceFault] {
        var faults = faults
        if faults.isEmpty, let missing = expected.keys.min() {
            faults.append(TraceFault(position: tree.size, what: "la trace s’arrête à \(tree.size) entrées, mais une tête signée en compte \(missing)."))
        }
        if faults.isEmpty, tree.size > (heads.last?.size ?? 0) {
            faults.append(TraceFault(position: heads.last?.size ?? 0, what: "des entrées suivent la dernière tête signée."))
        }
        if let stray {
            faults.append(TraceFault(position: nil, what: "la trace \(stray) n’a ni feuille ni attente : elle a été ajoutée ou détachée hors du guichet."))
        }
        return faults + compare(witnessed)
    }

    private static func check(_ leaf: Traces.Leaf, at position: Int) -> TraceFault? {
        guard leaf.position == position else { return TraceFault(position: position, what: "la feuille manque.") }
        guard let trace = leaf.trace else { return TraceFault(position: position, what: "la trace a été effacée.") }
        guard MerkleTree.leaf(trace.sealedBytes).hexadecimal == leaf.digest else {
            return TraceFault(position: position, what: "la trace \(trace.id) a été modifiée.")
        }
        return nil
    }

    private func compare(_ witnessed: [Traces.Head]?) -> [TraceFault] {
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
