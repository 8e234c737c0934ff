import ArgumentParser
import Formats
import Foundation

/// A file of this machine as bytes that can be read from any place.
enum FileSource {
    static func open(_ path: String) throws -> ByteSource {
        let file = OpenFile(descriptor: Foundation.open(path, O_RDONLY))
        var about = stat()
        guard file.descriptor >= 0, fstat(file.descriptor, &about) == 0, about.st_mode & S_IFMT == S_IFREG else {
            throw ValidationError("\(path) cannot be read: name a file.")
        }
        return ByteSource(length: Int(about.st_size)) { offset, into in
            let got = pread(file.descriptor, into.baseAddress, into.count, off_t(offset))
            guard got >= 0 else { throw POSIXError(.EIO) }
            return got
        }
    }
}

/// Closed when nobody reads it any more.
private final class OpenFile: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
