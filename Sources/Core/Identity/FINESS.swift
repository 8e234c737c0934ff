/// Number of an establishment in the FINESS directory: nine characters, digits but for a Corsican letter in second place.
public struct FINESS: Sendable, Hashable, Comparable {
    public let code: String

    /// Spaces and lower case are forgiven. A wrong check digit is not refused: see `cleValide`.
    public init(_ text: String) throws(FINESSError) {
        let code = text.withoutSpaces.uppercased()
        let bytes = Array(code.utf8)
        guard bytes.count == 9 else { throw .longueur }
        for (index, byte) in bytes.enumerated() {
            let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            guard isDigit || (index == 1 && (byte == UInt8(ascii: "A") || byte == UInt8(ascii: "B"))) else { throw .caractere }
        }
        self.code = code
    }

    /// Whether the last digit follows Luhn’s rule; `nil` with a letter, for which no public rule is known.
    public var cleValide: Bool? {
        code.utf8.allSatisfy { $0 < UInt8(ascii: "A") } ? Luhn.isValid(code) : nil
    }

    public static func < (a: FINESS, b: FINESS) -> Bool { a.code < b.code }
}

/// Why a text is not a FINESS number.
public enum FINESSError: Refusal {
    case longueur
    case caractere

    public var code: String {
        switch self {
        case .longueur: "finess.longueur"
        case .caractere: "finess.caractere"
        }
    }

    public var message: String {
        switch self {
        case .longueur: "Le numéro FINESS compte neuf caractères."
        case .caractere: "Le numéro FINESS ne contient que des chiffres, sauf A ou B en deuxième place pour la Corse."
        }
    }

    public var remedy: String { "Recopiez le numéro de l’établissement, par exemple 960000016." }
}

extension FINESS: CustomStringConvertible {
    public var description: String { code }
}

extension FINESS: CodedAsText {
    public init(coded text: String) throws(FINESSError) { try self.init(text) }
    public var codedText: String { code }
}
