/// A row of `document`: one paper of one version. The PDF may not be made yet.
public struct DocumentRecord: Sendable, Decodable {
    /// Public code of the verification page, 128 random bits.
    public let code: String
    public let dossier: String
    public let version: Int
    public let volet: String
    public let state: String
    public let pdf: [UInt8]?
    public let digest: String?
    public let madeAt: Int64?

    enum CodingKeys: String, CodingKey {
        case code, dossier, version, volet, pdf
        case state = "etat"
        case digest = "empreinte"
        case madeAt = "fait_le"
    }
}
