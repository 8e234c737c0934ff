/// What is said of a row of `document` without its PDF.
public struct AnnouncedDocument: Sendable, Decodable {
    /// Public code of the verification page, 128 random bits.
    public let code: String
    public let version: Int
    public let volet: String
    public let state: String
    /// Nil until its PDF is made, in milliseconds since 1970.
    public let madeAt: Int64?

    public init(code: String, version: Int, volet: String, state: String, madeAt: Int64?) {
        self.code = code
        self.version = version
        self.volet = volet
        self.state = state
        self.madeAt = madeAt
    }

    enum CodingKeys: String, CodingKey {
        case code, version, volet
        case state = "etat"
        case madeAt = "fait_le"
    }
}
