/// Windows-1252 to UTF-8. Its five unassigned bytes become U+FFFD.
enum Windows1252 {
    /// 0x80 to 0x9F; the rest is Latin-1.
    private static let high: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// The byte of a letter between 0x80 and 0x9F; nil for the others.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value != 0xFFFD, scalar.value <= 0xFFFF else { return nil }
        return high.firstIndex(of: UInt16(scalar.value)).map { UInt8(0x80 + $0) }
    }

    static func append(_ line: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        for byte in line {
            switch byte {
            case 0..<0x80: out.append(byte)
            case 0x80..<0xA0: UTF8Writing.append(UInt32(high[Int(byte) - 0x80]), to: &out)
            default: UTF8Writing.append(UInt32(byte), to: &out)
            }
        }
    }
}

enum UTF8Writing {
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        if let scalar = Unicode.Scalar(scalar) { out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    }
}
