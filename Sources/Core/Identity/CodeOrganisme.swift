/// Which office of which fund: régime (2) + caisse (3) + centre (4), nine digits as on the Vitale card.
public struct CodeOrganisme: Sendable, Hashable {
    public let regime: Regime
    /// Three digits.
    public let caisse: String
    /// Four digits; `0000` when the office inside the fund is not known.
    public let centre: String

    /// Reads nine digits `01 999 0000`, five without the centre, or the national form `01C928`
    /// (régime, letter of the kind of body, caisse). Spaces are forgiven.
    public init(_ text: String) throws(CodeOrganismeError) {
        var bytes = Array(text.withoutSpaces.uppercased().utf8)
        if bytes.count == 6, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[2] { bytes.remove(at: 2) }
        guard bytes.count == 9 || bytes.count == 5 else { throw .longueur }
        guard bytes.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { throw .caractere }
        let digits = String(decoding: bytes, as: UTF8.self)
        guard let regime = Regime(rawValue: String(digits.prefix(2))) else { throw .regime }
        self.regime = regime
        caisse = String(digits.dropFirst(2).prefix(3))
        centre = bytes.count == 9 ? String(digits.suffix(4)) : "0000"
    }

    /// `caisse` is three digits, `centre` four.
    public init(regime: Regime, caisse: String, centre: String = "0000") throws(CodeOrganismeError) {
        guard caisse.utf8.count == 3, centre.utf8.count == 4 else { throw .longueur }
        try self.init(regime.code + caisse + centre)
    }

    /// Nine digits.
    public var code: String { regime.code + caisse + centre }

    /// `01 999 0000`.
    public var formatted: String { "\(regime.code) \(caisse) \(centre)" }

    /// Two offices of the same fund.
    public func memeCaisse(que other: CodeOrganisme) -> Bool {
        regime == other.regime && caisse == other.caisse
    }
}

extension CodeOrganisme: Comparable, CustomStringConvertible {
    public static func < (a: CodeOrganisme, b: CodeOrganisme) -> Bool { a.code < b.code }
    public var description: String { code }
}

extension CodeOrganisme: CodedAsText {
    public init(coded text: String) throws(CodeOrganismeError) { try self.init(text) }
    /// Nine digits.
    public var codedText: String { code }
}
