/// Identité nationale de santé: a matricule and the authority that assigned it.
public struct INS: Sendable, Hashable {
    /// The 13 characters, checked, with the key they should have.
    public let matricule: NIR
    /// The key as it was received; it may differ from the right one under a test or demonstration OID.
    public let cleRecue: String
    public let oid: INSOID

    /// Reads a matricule of 13 or 15 characters. A wrong key is refused under a production OID and kept,
    /// with a warning, under a test or demonstration OID: most published test identities break it.
    public init(_ text: String, oid: INSOID) throws(NIRError) {
        let characters = text.withoutSpaces.uppercased()
        do {
            self.init(try NIR(characters), oid: oid)
        } catch {
            guard error == .cle, oid.cleIndicative else { throw error }
            let matricule = try NIR(String(characters.prefix(13)))
            self.init(matricule: matricule, cleRecue: String(characters.suffix(2)), oid: oid)
        }
    }

    public init(_ matricule: NIR, oid: INSOID) {
        self.init(matricule: matricule, cleRecue: matricule.cle, oid: oid)
    }

    private init(matricule: NIR, cleRecue: String, oid: INSOID) {
        self.matricule = matricule
        self.cleRecue = cleRecue
        self.oid = oid
    }

    /// `false` when the key received is not the one the rule gives: to be said, not refused.
    public var cleJuste: Bool { cleRecue == matricule.cle }

    /// The 15 characters as received.
    public var digits15: String { matricule.digits13 + cleRecue }
}

extension INS: CustomStringConvertible {
    /// Masked.
    public var description: String { "\(matricule) (\(oid.libelle))" }
}

extension INS: Codable {
    private enum CodingKeys: String, CodingKey { case matricule, oid }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let oid = try container.decode(INSOID.self, forKey: .oid)
        let text = try container.decode(String.self, forKey: .matricule)
        do throws(NIRError) {
            try self.init(text, oid: oid)
        } catch {
            throw DecodingError.dataCorruptedError(forKey: .matricule, in: container, debugDescription: error.message)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(digits15, forKey: .matricule)
        try container.encode(oid, forKey: .oid)
    }
}
