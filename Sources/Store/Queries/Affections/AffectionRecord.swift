/// A row of `affection`.
public struct AffectionRecord: Sendable, Decodable {
    public let id: String
    public let patient: String
    public let caisse: String
    /// Which illness, sealed.
    public var content: [UInt8]
    public let isExempting: Bool
    /// Opened by the desk on a simplified declaration.
    public let isSimplified: Bool
    /// ouverte, annulee.
    public var state: String
    /// Days counted from 1970-01-01, both included.
    public var from: Int
    public var until: Int?
    public var isCut: Bool
    /// The dossier that opened it.
    public let dossier: String
    public let createdAt: Int64
    public var updatedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, patient, caisse, dossier
        case content = "contenu"
        case isExempting = "exonerante"
        case isSimplified = "simplifiee"
        case state = "etat"
        case from = "du"
        case until = "au"
        case isCut = "abregee"
        case createdAt = "cree_le"
        case updatedAt = "maj_le"
    }

    public init(
        id: String, patient: String, caisse: String, content: [UInt8], isExempting: Bool, isSimplified: Bool, from: Int, until: Int?, dossier: String, at: Int64
    ) {
        (self.id, self.patient, self.caisse, self.content) = (id, patient, caisse, content)
        (self.isExempting, self.isSimplified, self.state) = (isExempting, isSimplified, "ouverte")
        (self.from, self.until, self.isCut, self.dossier) = (from, until, false, dossier)
        (createdAt, updatedAt) = (at, at)
    }
}

/// A row of `affection_fait`.
public struct FaitAffectionRecord: Sendable, Decodable {
    public let id: String
    public let affection: String
    public let number: Int
    /// ouverture, renouvellement, adaptation, fin.
    public let kind: String
    public let from: Int
    public let until: Int?
    public let isDurationSure: Bool
    public let dossier: String
    public let notedAt: Int64
    /// When a correction took it back.
    public let cancelledAt: Int64?

    enum CodingKeys: String, CodingKey {
        case id, affection, dossier
        case number = "numero"
        case kind = "genre"
        case from = "du"
        case until = "au"
        case isDurationSure = "duree_certaine"
        case notedAt = "note_le"
        case cancelledAt = "annule_le"
    }

    public init(
        id: String, affection: String, number: Int, kind: String, from: Int, until: Int?, isDurationSure: Bool, dossier: String, notedAt: Int64
    ) {
        (self.id, self.affection, self.number, self.kind) = (id, affection, number, kind)
        (self.from, self.until, self.isDurationSure, self.dossier) = (from, until, isDurationSure, dossier)
        (self.notedAt, cancelledAt) = (notedAt, nil)
    }
}
