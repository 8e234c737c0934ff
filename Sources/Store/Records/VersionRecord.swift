/// A row of `version`: what was deposited, never edited.
public struct VersionRecord: Sendable, Decodable {
    public let dossier: String
    public let number: Int
    public let content: [UInt8]
    /// SHA-256 of the content in clear, hexadecimal.
    public let digest: String
    public let formVersion: String
    public let rulesVersion: String
    public let depositedBy: String
    public let situation: String?
    public let depositedAt: Int64
    public let reason: String?

    enum CodingKeys: String, CodingKey {
        case dossier, situation
        case number = "numero"
        case content = "contenu"
        case digest = "empreinte"
        case formVersion = "formulaire"
        case rulesVersion = "regles"
        case depositedBy = "depose_par"
        case depositedAt = "depose_le"
        case reason = "motif"
    }

    public init(
        dossier: String, number: Int, content: [UInt8], digest: String, formVersion: String, rulesVersion: String, depositedBy: String,
        situation: String?, depositedAt: Int64, reason: String?
    ) {
        self.dossier = dossier
        self.number = number
        self.content = content
        self.digest = digest
        self.formVersion = formVersion
        self.rulesVersion = rulesVersion
        self.depositedBy = depositedBy
        self.situation = situation
        self.depositedAt = depositedAt
        self.reason = reason
    }
}
