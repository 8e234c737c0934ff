/// Numéro d’inscription au répertoire: 13 characters `S AA MM DD CCC OOO` and a key of two digits.
///
/// `description` is masked. Only `digits13`, `digits15`, `formatted` and the encoding show the number;
/// the places that may use them are few.
public struct NIR: Sendable, Hashable {
    /// What the 13 characters are: the lasting number, or one of the two waiting numbers that share its shape.
    public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
        /// First character 1 to 4 (3 and 4: registration under way).
        case nir
        /// Numéro national provisoire, first character 7 or 8.
        case nnp
        /// First character 5 or 6: temporary number of a person who has just arrived.
        case mig
    }

    /// 13 characters, digits but for `2A`/`2B` in the sixth and seventh.
    public let digits13: String

    /// Reads 13 characters, or 15 with the key, which is then checked. Spaces and lower case are forgiven.
    public init(_ text: String) throws(NIRError) {
        let characters = text.withoutSpaces.uppercased()
        guard characters.utf8.count == characters.count, characters.count == 13 || characters.count == 15 else {
            throw .longueur(characters.count)
        }
        let body = String(characters.prefix(13))
        try NIR.check(Array(body.utf8))
        if characters.count == 15 {
            let given = String(characters.suffix(2))
            guard given.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { throw .caractere }
            guard given == NIR.key(for13: body) else { throw .cle }
        }
        digits13 = body
    }

    public var nature: Nature {
        switch digits13.utf8.first {
        case UInt8(ascii: "5"), UInt8(ascii: "6"): .mig
        case UInt8(ascii: "7"), UInt8(ascii: "8"): .nnp
        default: .nir
        }
    }

    /// Two digits, `01` to `97`, computed. Applied to the waiting numbers too, which are often written without.
    public var cle: String { NIR.key(for13: digits13) ?? "" }

    /// The 13 characters and the key, without spaces.
    public var digits15: String { digits13 + cle }

    /// `1 85 05 78 006 084 91`: the way it is printed on a card.
    public var formatted: String { NIR.spaced(digits15) }

    static func spaced(_ text: String) -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            if [1, 3, 5, 7, 10, 13].contains(index) { result.append(" ") }
            result.append(character)
        }
        return result
    }
}

extension NIR: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked: sex and year of birth, no more.
    public var description: String { NIR.spaced(String(digits13.prefix(3)) + "************") }
    public var debugDescription: String { description }
    /// A dump of a value that holds a NIR must not print it either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension NIR: CodedAsText {
    public init(coded text: String) throws(NIRError) { try self.init(text) }
    public var codedText: String { digits15 }
}
