/// Text that was UTF-8, read as Windows-1252 and written as UTF-8 again: `CENTRE HOSPITALIER DE BÃ‰ZIERS`.
enum Mojibake {
    /// Whether the bytes hold what such an accident leaves behind: a `Ã` or an `Â` and another letter of two bytes or more.
    static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        while i + 3 < bytes.count {
            if bytes[i] == 0xC3, bytes[i + 1] == 0x83 || bytes[i + 1] == 0x82, bytes[i + 2] >= 0xC2 { return true }
            i += 1
        }
        return false
    }

    /// The text as it was; nil when going back gives no text.
    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var back: [UInt8] = []
        back.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x80, 0xA0...0xFF: back.append(UInt8(scalar.value))
            // Windows-1252 leaves five bytes without a letter: programs keep them as they are.
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D: back.append(UInt8(scalar.value))
            default:
                guard let byte = Windows1252.byte(scalar) else { return nil }
                back.append(byte)
            }
        }
        return back.withUnsafeBufferPointer(UTF8Validity.holds) ? back : nil
    }
}
