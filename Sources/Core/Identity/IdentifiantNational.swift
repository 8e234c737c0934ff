/// National identifier of a professional (IDNPS, `SubjectNameID` of Pro Santé Connect).
///
/// An opaque text: compare it whole. The kind is what its prefix suggests; sandbox identifiers
/// follow no rule (`ANS2021…`) and stay `.opaque`.
public struct IdentifiantNational: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// `8` + RPPS.
        case rpps
        /// `0` + ADELI, nine characters.
        case adeli
        /// `3` + FINESS + `/` + employee: `3930026950/02`.
        case employeFiness
        /// `5` + SIRET + `/` + employee: `544143607800048/261`.
        case employeSiret
        case opaque
    }

    public let texte: String

    /// `nil` when nothing is left once the surrounding spaces are gone.
    public init?(_ text: String) {
        let trimmed = text.trimmedSpaces
        guard !trimmed.isEmpty else { return nil }
        texte = trimmed
    }

    public init(_ rpps: RPPS) { texte = "8" + rpps.digits }

    public var kind: Kind {
        let rest = texte.dropFirst()
        let number = rest.prefix { $0 != "/" }
        let isNumeric = number.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let hasEmployee = rest.utf8.count > number.utf8.count + 1
        switch (texte.first, number.utf8.count) {
        case ("8", 11) where isNumeric && number == rest: return .rpps
        case ("0", 9) where number == rest: return .adeli
        case ("3", 9) where hasEmployee: return .employeFiness
        case ("5", 14) where isNumeric && hasEmployee: return .employeSiret
        default: return .opaque
        }
    }

    /// The RPPS number inside, when the kind says there is one.
    public var rpps: RPPS? { kind == .rpps ? try? RPPS(String(texte.dropFirst())) : nil }
}

extension IdentifiantNational: CustomStringConvertible {
    public var description: String { texte }
}

extension IdentifiantNational: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = IdentifiantNational(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "empty identifier")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texte)
    }
}
