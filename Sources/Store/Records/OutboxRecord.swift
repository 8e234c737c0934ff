/// A row of `sortie`: a piece of work that a committed act left behind.
public struct OutboxRecord: Sendable, Decodable {
    public let id: String
    public let task: String
    public let dossier: String
    public let version: Int
    public let state: String
    public let attempts: Int
    public let nextAt: Int64
    public let error: String?
    public let createdAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, dossier, version
        case task = "tache"
        case state = "etat"
        case attempts = "essais"
        case nextAt = "prochain_le"
        case error = "erreur"
        case createdAt = "cree_le"
    }
}
