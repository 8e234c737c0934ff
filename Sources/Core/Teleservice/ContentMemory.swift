import Synchronization

/// The last contents that a téléservice understood for one act, in Swift's own types: understanding a form costs as much as a
/// row written to the disk, and a deposit asks ten things of the same content. It goes with the act.
final class ContentMemory: Sendable {
    /// What was typed, what was settled, and what stood before.
    private static let most = 3

    private let kept = Mutex<[(raw: JSONValue, content: any Sendable)]>([])

    func find(_ raw: JSONValue) -> (any Sendable)? {
        kept.withLock { $0.last { $0.raw == raw }?.content }
    }

    func keep(_ content: any Sendable, of raw: JSONValue) {
        kept.withLock { kept in
            if kept.count == Self.most { kept.removeFirst() }
            kept.append((raw, content))
        }
    }
}
