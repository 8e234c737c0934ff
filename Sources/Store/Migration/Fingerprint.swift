/// FNV-1a, 64 bits: tells an edited text from the original. Against a mistake, not against malice.
enum Fingerprint {
    static func hash(_ text: String) -> Int64 {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }

    /// 16 hexadecimal digits.
    static func of(_ text: String) -> String {
        let digits = String(UInt64(bitPattern: hash(text)), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
