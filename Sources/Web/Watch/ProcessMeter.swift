import Foundation
import Synchronization

/// Reads what this process holds of its machine. The two files of `/proc` it needs stay open: an operator wants these figures most when no
/// descriptor is left to open anything with.
final class ProcessMeter: Sendable {
    /// `/proc/self/statm`, read from its beginning each time; -1 where there is none.
    private let memory = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    /// `/proc/self/fd`, listed anew each time.
    private let folder = Mutex(OpenFolder("/proc/self/fd"))

    deinit { if memory >= 0 { close(memory) } }

    func figures() -> ProcessFigures {
        ProcessFigures(residentBytes: resident(), cpuSeconds: Self.cpu(), descriptors: folder.withLock { $0.count() }, descriptorsAllowed: Self.allowed())
    }

    private func resident() -> Int? {
        var bytes = [UInt8](repeating: 0, count: 128)
        let read = pread(memory, &bytes, bytes.count, 0)
        guard read > 0 else { return nil }
        let words = bytes.prefix(read).split(separator: UInt8(ascii: " "))
        guard words.count > 1, let pages = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func cpu() -> Double? {
        var usage = rusage()
        guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// How many descriptors the process may have.
    static func allowed() -> Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        return Int(clamping: limit.rlim_cur)
    }
}

/// A folder that stays open.
private struct OpenFolder: ~Copyable {
    private let stream: OpaquePointer?

    init(_ path: String) { stream = opendir(path) }

    deinit { if let stream { closedir(stream) } }

    /// How many entries it has now.
    func count() -> Int? {
        guard let stream else { return nil }
        rewinddir(stream)
        var count = 0
        while let entry = readdir(stream) {
            // "." and ".." are not descriptors, which are numbers.
            if entry.pointee.d_name.0 != CChar(bitPattern: UInt8(ascii: ".")) { count += 1 }
        }
        return count
    }
}
