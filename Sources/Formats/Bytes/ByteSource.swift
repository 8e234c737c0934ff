/// Bytes that can be read from any place, as many times as one likes: a file the caller holds open, or memory.
///
/// The room opens nothing by itself. A caller with a file gives its length and a closure over `pread`.
public struct ByteSource: Sendable {
    /// In bytes.
    public let length: Int
    /// Fills the buffer from that offset on and says how many bytes it gave; 0 only at the end.
    public let read: @Sendable (_ offset: Int, _ into: UnsafeMutableRawBufferPointer) throws -> Int

    public init(length: Int, read: @escaping @Sendable (_ offset: Int, _ into: UnsafeMutableRawBufferPointer) throws -> Int) {
        self.length = length
        self.read = read
    }

    public init(_ bytes: [UInt8]) {
        self.init(length: bytes.count) { offset, into in
            let count = min(into.count, max(0, bytes.count - offset))
            guard count > 0 else { return 0 }
            bytes.withUnsafeBytes { into.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
            return count
        }
    }

    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// The bytes from that offset on, at most `count`, fewer only at the end.
    func bytes(at offset: Int, count: Int) throws(TableError) -> [UInt8] {
        var filled = 0
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, length - offset)))
        do {
            try bytes.withUnsafeMutableBytes { buffer in
                while filled < buffer.count {
                    let got = try read(offset + filled, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                    if got <= 0 { break }
                    filled += min(got, buffer.count - filled)
                }
            }
        } catch {
            throw .lectureInterrompue
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}
