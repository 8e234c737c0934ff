import Crypto
import Formats
import Foundation

extension ByteSource {
    /// SHA-256 of the whole, hexadecimal, a piece at a time.
    func digest() async throws -> String {
        var hash = SHA256()
        var offset = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while offset < length {
            let got = try buffer.withUnsafeMutableBytes { try read(offset, $0) }
            if got <= 0 { break }
            hash.update(data: buffer.prefix(got))
            offset += got
            await Task.yield()
        }
        return Array(hash.finalize()).hexadecimal
    }
}
