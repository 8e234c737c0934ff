/// French postal code: five digits.
public struct CodePostal: Sendable, Hashable, Comparable {
    public let digits: String

    /// Spaces are forgiven (`75 012`).
    public init(_ text: String) throws(CodePostalError) {
        let digits = text.withoutSpaces
        guard digits.utf8.count == 5, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            throw .format
        }
        guard !digits.hasPrefix("000") else { throw .format }
        self.digits = digits
    }

    public static func < (a: CodePostal, b: CodePostal) -> Bool { a.digits < b.digits }
}

/// Why a text is not a postal code.
public enum CodePostalError: Refusal {
    case format

    public var code: String { "code-postal.format" }
    public var message: String { "Le code postal n’est pas valide." }
    public var remedy: String { "Saisissez cinq chiffres, par exemple 39000." }
}

extension CodePostal: CustomStringConvertible {
    public var description: String { digits }
}

extension CodePostal: CodedAsText {
    public init(coded text: String) throws(CodePostalError) { try self.init(text) }
    public var codedText: String { digits }
}
