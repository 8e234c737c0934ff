import Testing

@testable import Desk

/// Vectors anybody can compute with SHA-256: RFC 6962 puts 0 before a leaf and 1 before two nodes, so that neither passes for the other.
@Suite struct MerkleTreeTests {
    @Test func aLeafAndANodeAreToldApart() {
        #expect(MerkleTree.leaf([]).hexadecimal == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        var tree = MerkleTree()
        tree.append(MerkleTree.leaf([]))
        tree.append(MerkleTree.leaf([0]))
        #expect(tree.root.hexadecimal == "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
    }

    @Test func nothingHasTheHashOfNothing() {
        #expect(MerkleTree().root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
