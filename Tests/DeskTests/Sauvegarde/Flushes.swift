import Foundation
import Synchronization

@testable import Desk

/// What was flushed, by its last name and in order; a disk that fails where it is told to.
final class Flushes: Sendable {
    private let seen = Mutex<[String]>([])
    private let fails: @Sendable (_ name: String) -> Bool

    init(fails: @escaping @Sendable (_ name: String) -> Bool = { _ in false }) {
        self.fails = fails
    }

    var names: [String] { seen.withLock { $0 } }

    var flush: Flush {
        Flush { descriptor in
            let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) ?? ""
            let name = (path as NSString).lastPathComponent
            self.seen.withLock { $0.append(name) }
            guard !self.fails(name) else {
                errno = EIO
                return -1
            }
            return fsync(descriptor)
        }
    }
}
