public import Store
import Foundation
import Synchronization

/// A place outside the database where the signed heads of the trace are copied. An old backup put back, or a
/// table rewritten whole, no longer agrees with it.
public struct Witness: Sendable {
    /// Notes a head.
    public let note: @Sendable (Traces.Head) -> Void
    /// All heads noted, oldest first; nil when there is no witness.
    public let read: @Sendable () -> [Traces.Head]?

    public init(note: @escaping @Sendable (Traces.Head) -> Void, read: @escaping @Sendable () -> [Traces.Head]?) {
        self.note = note
        self.read = read
    }

    public static let none = Witness(note: { _ in }, read: { nil })

    /// A file that is only ever appended to, one JSON line a head. Put it on another disk, or another machine.
    public static func file(_ path: String) -> Witness {
        let lock = Mutex(())
        return Witness(
            note: { head in
                lock.withLock { _ in
                    let line = Data((Self.line(head) + "\n").utf8)
                    if let handle = FileHandle(forWritingAtPath: path) {
                        defer { try? handle.close() }
                        _ = try? handle.seekToEnd()
                        try? handle.write(contentsOf: line)
                        try? handle.synchronize()
                    } else {
                        _ = FileManager.default.createFile(atPath: path, contents: line, attributes: [.posixPermissions: 0o600])
                    }
                }
            },
            read: {
                guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
                return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Traces.Head.self, from: Data($0.utf8)) }
            })
    }

    private static func line(_ head: Traces.Head) -> String {
        "{\"taille\":\(head.size),\"racine\":\"\(head.root)\",\"bord\":\"\(head.edge)\",\"le\":\(head.at),\"cle\":\"\(head.key)\",\"signature\":\"\(head.signature)\"}"
    }
}
