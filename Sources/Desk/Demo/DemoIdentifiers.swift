import Core

/// Identifiers that follow from the seed, so that the same seed fills two databases alike and a dossier can name
/// its patient without looking them up.
struct DemoIdentifiers: Sendable {
    let seed: UInt64

    /// As spread out as those drawn at random.
    func id(_ kind: String, _ index: Int) -> String { digest(kind, index, 32) }

    /// Growing with the index: millions of them are added at the end of their table's index.
    func ordered(_ kind: String, _ index: Int) -> String {
        let number = String(index, radix: 16)
        return String(repeating: "0", count: max(0, 12 - number.count)) + number + digest(kind, index, 20)
    }

    /// 0 up to, not including, `bound`: for what only has to look varied.
    func draw(_ kind: String, _ index: Int, _ bound: Int) -> Int {
        var mixed = seed &+ UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15
        for byte in kind.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0xBF58_476D_1CE4_E5B9 }
        mixed ^= mixed >> 29
        return Int((mixed &* 0x94D0_49BB_1331_11EB).multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    private func digest(_ kind: String, _ index: Int, _ length: Int) -> String {
        String(Digest.of("guichet/demo/\(seed)/\(kind)/\(index)").prefix(length))
    }
}
