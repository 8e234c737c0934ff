public import Core

/// Cases that may form a cluster; a person confirms or refuses.
public struct ClusterProposal: Sendable, Hashable {
    public let motif: ClusterMotif
    /// What is shared, folded for comparison; for a chain, the identifier of its first case.
    public let key: String
    /// What is shared, as it was first typed.
    public let libelle: String
    /// By date then identifier.
    public let cases: [String]
    /// Nil when no case has a date.
    public let first: LocalDate?
    public let last: LocalDate?
    /// Why it is proposed, in French.
    public let phrase: String

    /// 16 hexadecimal figures out of the motive, the key and the cases: the same for the same proposal, on every machine and every day.
    public var identity: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        mix(motif.rawValue)
        mix(key)
        for id in cases.sorted() { mix(id) }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
