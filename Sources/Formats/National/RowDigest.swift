/// A 64-bit digest of a few fields, eight bytes at a time: tells whether a row is the one already known.
///
/// Stored beside each row, so that its definition never changes. Not a defence against anyone: the files come from the
/// State, and two rows chosen to collide would be one row lost. Two million rows meet by chance once in ten million files.
public struct RowDigest: Sendable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    public init() {}

    /// One more field; where it ends counts, so that `("ab", "c")` and `("a", "bc")` differ.
    public mutating func feed(_ field: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= field.count {
            mix(UInt64(littleEndian: field.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var last: UInt64 = 0
        var shift: UInt64 = 0
        while offset < field.count {
            last |= UInt64(field[offset]) << shift
            shift += 8
            offset += 1
        }
        mix(last ^ (UInt64(truncatingIfNeeded: field.count) &+ 1) << 56)
    }

    public mutating func feed(_ text: String) {
        var text = text
        text.withUTF8 { feed(UnsafeRawBufferPointer($0)) }
    }

    public mutating func feed(_ number: Int64) { mix(UInt64(bitPattern: number)) }

    public var value: Int64 {
        var end = self
        end.mix(0xD6E8_FEB8_6659_FD93)
        return Int64(bitPattern: end.state)
    }

    private mutating func mix(_ word: UInt64) {
        let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        state = (product.high ^ product.low) &+ (word &* 0xE703_7ED1_A0B4_28DB)
    }
}
