import Core

/// Random bytes as a value that tests can make repeatable.
public struct Chance: Sendable {
    public let bytes: @Sendable (Int) -> [UInt8]

    public init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    /// The system's cryptographic generator.
    public static let system = Chance { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }

    /// 128 random bits, hexadecimal: public identifiers.
    func identifier() -> String { bytes(16).hexadecimal }
    /// 48 bits of time and 80 random ones, hexadecimal: identifiers that no outsider may guess from another, and that an
    /// index keeps side by side. For rows that are many, never looked up by the public, and dated anyway.
    func orderedIdentifier(at moment: Instant) -> String {
        let time = UInt64(max(0, moment.millisecondsSince1970)) & 0xFFFF_FFFF_FFFF
        return stride(from: 40, through: 0, by: -8).map { UInt8(truncatingIfNeeded: time >> UInt64($0)) }.hexadecimal + bytes(10).hexadecimal
    }
    /// 256 random bits, hexadecimal: session and API tokens.
    func secret() -> String { bytes(32).hexadecimal }
}
