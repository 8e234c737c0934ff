import Core
import Crypto
import Foundation
import Store

extension Desk {
    /// Gives waiting traces their place in the tree and signs its new head. The head is then copied to the
    /// witness, outside the database.
    /// - Parameter batch: as many as are sealed in one transaction. All writers wait for it on the embedded database.
    /// - Returns: how many traces were sealed.
    @discardableResult
    public func sealTraces(batch: Int = 500) async throws -> Int {
        let at = now.millisecondsSince1970
        let sealed = try await database.write { session -> (count: Int, head: Traces.Head?) in
            let traces = Traces(session)
            let waiting = try traces.takeUnsealed(limit: batch)
            guard !waiting.isEmpty else { return (0, nil) }
            let grown = try self.grow(traces, by: waiting, at: at)
            try traces.addLeaves(zip(grown.leaves, waiting).map { ($0.position, $1.id, $0.digest) })
            return (waiting.count, grown.head)
        }
        if let head = sealed.head { witness.note(head) }
        return sealed.count
    }

    /// Adds leaves to the tree and signs its new head; the rows of the leaves are left to the caller, who holds
    /// the sealer's lock.
    func grow(_ traces: Traces, by records: [TraceRecord], at: Int64) throws -> (leaves: [(position: Int, digest: String)], head: Traces.Head) {
        var tree = try self.tree(traces)
        var leaves: [(position: Int, digest: String)] = []
        for record in records {
            let leaf = MerkleTree.leaf(record.sealedBytes)
            leaves.append((tree.size, leaf.hexadecimal))
            tree.append(leaf)
        }
        let head = try keys.sign(tree, at: at)
        try traces.addHead(head)
        return (leaves, head)
    }

    /// The tree as the last signed head left it.
    private func tree(_ traces: Traces) throws -> MerkleTree {
        guard let head = try traces.lastHead() else { return MerkleTree() }
        let edge = head.edge.split(separator: ",").map { String($0).bytesFromHexadecimal ?? [] }
        guard keys.verifies(head), let tree = MerkleTree(size: head.size, edge: edge), tree.root.hexadecimal == head.root else {
            throw TraceFault(position: nil, what: "La dernière tête signée (taille \(head.size)) a été altérée.")
        }
        return tree
    }
}

extension KeyRing {
    /// Signs the head of the tree: size, root and moment.
    func sign(_ tree: MerkleTree, at: Int64) throws -> Traces.Head {
        let root = tree.root.hexadecimal
        let signer = held.set().current
        let signature = try signer.seal.signature(for: Self.headBytes(size: tree.size, root: root, at: at))
        return Traces.Head(
            size: tree.size, root: root, edge: tree.edge.map(\.hash.hexadecimal).joined(separator: ","), at: at, key: signer.id,
            signature: Array(signature).hexadecimal)
    }

    func verifies(_ head: Traces.Head) -> Bool {
        guard let signature = head.signature.bytesFromHexadecimal else { return false }
        return signed(Self.headBytes(size: head.size, root: head.root, at: head.at), Data(signature), by: head.key, size: head.size)
    }

    private static func headBytes(size: Int, root: String, at: Int64) -> Data {
        Data("guichet/trace/\(size)/\(root)/\(at)".utf8)
    }
}
