import Core
import Crypto
import Foundation
import Store

extension Desk {
    /// Gives waiting traces their place in the tree and signs its new head. The head is then copied to the
    /// witness, outside the database.
    /// - Returns: how many traces were sealed.
    @discardableResult
    public func sealTraces(batch: Int = 2000) async throws -> Int {
        let at = now.millisecondsSince1970
        let sealed = try await database.write { session -> (count: Int, head: Traces.Head?) in
            let traces = Traces(session)
            let waiting = try traces.takeUnsealed(limit: batch)
            guard !waiting.isEmpty else { return (0, nil) }
            var tree = try self.tree(traces)
            for trace in waiting {
                let leaf = MerkleTree.leaf(trace.sealedBytes)
                try traces.addLeaf(position: tree.size, trace: trace.id, digest: leaf.hexadecimal)
                tree.append(leaf)
            }
            let head = try keys.sign(tree, at: at)
            try traces.addHead(head)
            return (waiting.count, head)
        }
        if let head = sealed.head { witness.note(head) }
        return sealed.count
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
        let signature = try seal.signature(for: Self.headBytes(size: tree.size, root: root, at: at))
        return Traces.Head(
            size: tree.size, root: root, edge: tree.edge.map(\.hash.hexadecimal).joined(separator: ","), at: at, key: id,
            signature: Array(signature).hexadecimal)
    }

    func verifies(_ head: Traces.Head) -> Bool {
        guard let signature = head.signature.bytesFromHexadecimal else { return false }
        return seal.publicKey.isValidSignature(Data(signature), for: Self.headBytes(size: head.size, root: head.root, at: head.at))
    }

    private static func headBytes(size: Int, root: String, at: Int64) -> Data {
        Data("guichet/trace/\(size)/\(root)/\(at)".utf8)
    }
}
