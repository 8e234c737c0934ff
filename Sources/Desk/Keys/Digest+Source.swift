import Crypto
import Foundation
import Formats

extension Digest {
    /// Of a file of any size, read in pieces.
    static func of(_ source: ByteSource) throws -> String {
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var offset = 0
        while offset < source.length {
            let got = try piece.withUnsafeMutableBytes { try source.read(offset, $0) }
            guard got > 0 else { break }
            hash.update(data: Data(piece[..<got]))
            offset += got
        }
        return Array(hash.finalize()).hexadecimal
    }
}
