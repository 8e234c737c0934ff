import Foundation

/// What makes bytes and names outlive a power failure: those of a file are durable once it is flushed, its name once its
/// folder is.
struct Flush: Sendable {
    static let system = Flush { fsync($0) }

    /// As `fsync(2)`: 0, or -1 and `errno`.
    private let call: @Sendable (_ descriptor: Int32) -> Int32

    init(_ call: @escaping @Sendable (_ descriptor: Int32) -> Int32) {
        self.call = call
    }

    /// - Throws: ``SettingsError`` when the disk does not answer for what was written: it is then not to be counted on.
    func file(_ descriptor: Int32, named path: String) throws {
        guard call(descriptor) == 0 else { throw Self.failed(path) }
    }

    /// The folder that a name stands in.
    /// - Throws: ``SettingsError``, as for a file.
    func folder(of path: String) throws {
        let parent = (path as NSString).deletingLastPathComponent
        let folder = parent.isEmpty ? "." : parent
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failed(folder) }
        defer { close(descriptor) }
        // EINVAL: a file system that knows no such flush of a folder, and for which there is nothing to wait for.
        guard call(descriptor) == 0 || errno == EINVAL else { throw Self.failed(folder) }
    }

    private static func failed(_ path: String) -> SettingsError {
        SettingsError(
            "disque.ecriture", "The disk did not confirm that \(path) is written (\(String(cString: strerror(errno)))).",
            remedy: "Check the disk before anything else: what was just written may be lost.")
    }
}
