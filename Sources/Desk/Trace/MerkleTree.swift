import Crypto
import Foundation

/// The Merkle tree of the trace (RFC 6962 hashing): leaves are added at the right edge, and the root of any
/// size can be recomputed by anyone who has the leaves.
struct MerkleTree: Sendable, Equatable {
    /// Roots of the perfect subtrees at the right edge, largest first: enough to go on from.
    private(set) var edge: [(size: Int, hash: [UInt8])] = []
    private(set) var size = 0

    init() {}

    /// Goes on from a tree of a known size; its subtrees are the powers of two that make up the size.
    /// - Returns: nil when the hashes do not fit the size.
    init?(size: Int, edge hashes: [[UInt8]]) {
        let sizes = (0..<Int.bitWidth - 1).reversed().map { 1 << $0 }.filter { size & $0 != 0 }
        guard size >= 0, sizes.count == hashes.count, hashes.allSatisfy({ $0.count == 32 }) else { return nil }
        edge = zip(sizes, hashes).map { ($0, $1) }
        self.size = size
    }

    static func == (a: MerkleTree, b: MerkleTree) -> Bool { a.size == b.size && a.root == b.root }

    static func leaf(_ bytes: [UInt8]) -> [UInt8] { hash([0] + bytes) }
    private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] { hash([1] + left + right) }
    private static func hash(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: Data(bytes))) }

    /// Adds a leaf, given by its hash.
    mutating func append(_ leaf: [UInt8]) {
        edge.append((1, leaf))
        size += 1
        while edge.count >= 2, edge[edge.count - 1].size == edge[edge.count - 2].size {
            let right = edge.removeLast()
            let left = edge.removeLast()
            edge.append((left.size * 2, Self.node(left.hash, right.hash)))
        }
    }

    /// The root over all leaves so far; of nothing, the hash of nothing.
    var root: [UInt8] {
        guard var root = edge.last?.hash else { return Self.hash([]) }
        for subtree in edge.dropLast().reversed() { root = Self.node(subtree.hash, root) }
        return root
    }
}
