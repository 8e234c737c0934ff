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
    /// 256 random bits, hexadecimal: session and API tokens.
    func secret() -> String { bytes(32).hexadecimal }
}
