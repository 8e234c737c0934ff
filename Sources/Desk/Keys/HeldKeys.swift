import Foundation
import Synchronization

/// The keys as this process holds them. A key file that was turned over while the process runs is read again within a
/// second, so that nothing has to be restarted.
final class HeldKeys: Sendable {
    private struct Held {
        var set: KeySet
        var looked: ContinuousClock.Instant
        var stamp: Stamp?
    }

    /// What tells one writing of the file from another.
    private struct Stamp: Equatable {
        let inode: String
        let changed: Date

        init?(_ path: String) {
            guard let found = try? FileManager.default.attributesOfItem(atPath: path), let changed = found[.modificationDate] as? Date else { return nil }
            (inode, self.changed) = ("\(found[.systemFileNumber] ?? 0)", changed)
        }
    }

    private let path: String?
    private let held: Mutex<Held>

    init(_ set: KeySet, path: String? = nil) {
        self.path = path
        held = Mutex(Held(set: set, looked: .now, stamp: path.flatMap(Stamp.init)))
    }

    /// - Parameter atOnce: looks at the file even if it was looked at a moment ago.
    func set(atOnce: Bool = false) -> KeySet {
        held.withLock { held in
            guard let path, atOnce || held.looked.duration(to: .now) > .seconds(1) else { return held.set }
            held.looked = .now
            guard let stamp = Stamp(path), stamp != held.stamp else { return held.set }
            // A file that cannot be read, or is another desk's, changes nothing: what is held goes on serving.
            guard let read = try? KeyFile.set(path), read.knows(held.set.current.id) else { return held.set }
            held.set = read
            held.stamp = stamp
            return read
        }
    }

    /// For keys that no file holds.
    func change(_ change: (inout KeySet) throws -> Void) rethrows {
        try held.withLock { try change(&$0.set) }
    }
}
