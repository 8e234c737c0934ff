/// Number of a professional in the national directory: eleven digits.
public struct RPPS: Sendable, Hashable, Comparable {
    public let digits: String

    /// Spaces are forgiven. A wrong check digit is not refused: see `cleValide`.
    public init(_ text: String) throws(RPPSError) {
        let digits = text.withoutSpaces
        guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { throw .caractere }
        guard digits.utf8.count == 11 else { throw .longueur(digits.utf8.count) }
        self.digits = digits
    }

    /// Whether the last digit follows Luhn’s rule. Numbers of the public directory do; no public text says they
    /// must, and many published examples do not: show a warning, never refuse.
    public var cleValide: Bool { Luhn.isValid(digits) }

    public static func < (a: RPPS, b: RPPS) -> Bool { a.digits < b.digits }
}

/// Why a text is not an RPPS number.
public enum RPPSError: Refusal {
    case caractere
    /// Holds how many digits were read.
    case longueur(Int)

    public var code: String {
        switch self {
        case .caractere: "rpps.caractere"
        case .longueur: "rpps.longueur"
        }
    }

    public var message: String {
        switch self {
        case .caractere: "Le numéro RPPS ne contient que des chiffres."
        case .longueur(let count): "Le numéro RPPS compte 11 chiffres\u{A0}; vous en avez saisi \(count)."
        }
    }

    public var remedy: String { "Recopiez le numéro de la carte professionnelle, par exemple 99800000012." }
}

extension RPPS: CustomStringConvertible {
    public var description: String { digits }
}

extension RPPS: CodedAsText {
    public init(coded text: String) throws(RPPSError) { try self.init(text) }
    public var codedText: String { digits }
}
