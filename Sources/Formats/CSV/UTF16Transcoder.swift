/// UTF-16 to UTF-8, chunk after chunk; a pair cut by the end of a chunk waits for the next.
struct UTF16Transcoder {
    let bigEndian: Bool
    private var odd: UInt8?
    private var highSurrogate: UInt32?

    init(bigEndian: Bool) { self.bigEndian = bigEndian }

    mutating func feed(_ chunk: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(chunk.underestimatedCount)
        for byte in chunk {
            guard let first = odd else { odd = byte; continue }
            odd = nil
            take(bigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), &out)
        }
        return out
    }

    /// What was left in suspense at the end of the file.
    mutating func finish() -> [UInt8] {
        defer { (odd, highSurrogate) = (nil, nil) }
        return odd != nil || highSurrogate != nil ? Array("\u{FFFD}".utf8) : []
    }

    private mutating func take(_ unit: UInt32, _ out: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                UTF8Writing.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &out)
                return
            }
            UTF8Writing.append(0xFFFD, to: &out)
        }
        switch unit {
        case 0xD800...0xDBFF: highSurrogate = unit
        case 0xDC00...0xDFFF: UTF8Writing.append(0xFFFD, to: &out)
        default: UTF8Writing.append(unit, to: &out)
        }
    }
}
