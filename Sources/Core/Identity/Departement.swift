/// A French département, by its INSEE code: two characters (`01`…`95`, `2A`, `2B`), three overseas (`971`…).
public struct Departement: Sendable, Hashable, Comparable, Codable {
    public let code: String

    /// Case and blanks are forgiven (` 2a `); a single digit is not (`1` may be a slip for `10`).
    public init?(_ text: String) {
        let code = String(text.filter { !$0.isWhitespace }).uppercased()
        guard Self.names[code] != nil else { return nil }
        self.code = code
    }

    /// The département of a postal code. Corsica's `20` is split by the postal service: 200 and 201 in the South, 202
    /// and 206 in the North. Overseas codes take three digits. A few communes have the postal code of their
    /// neighbour's département: good enough to choose a queue, not to write an address.
    public init?(_ postal: CodePostal) {
        let digits = postal.digits
        switch digits.prefix(3) {
        case "200", "201": self.init("2A")
        case "202", "206": self.init("2B")
        case let start where start.hasPrefix("97") || start.hasPrefix("98"): self.init(String(start))
        default: self.init(String(digits.prefix(2)))
        }
    }

    public var nom: String { Self.names[code] ?? code }

    /// « Jura (39) »
    public var libelle: String { "\(nom) (\(code))" }

    public static func < (a: Departement, b: Departement) -> Bool { a.code < b.code }

    public static let all: [Departement] = names.keys.compactMap { Departement($0) }.sorted()

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Departement(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Ce département n’existe pas.")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension Departement: CustomStringConvertible {
    public var description: String { code }
}
