/// Someone who does not exist and under whose name the demonstration can be tried.
public struct Persona: Sendable, Hashable, Codable {
    /// Short name in addresses and forms: `dr-leclerc`.
    public let slug: String
    /// « Dr Anne LECLERC »
    public let name: String
    /// What the person is, for the one who chooses.
    public let role: String
    /// What can be seen and done under this name.
    public let shows: String
    let part: Part

    enum CodingKeys: String, CodingKey { case slug, name, role, shows }

    init(_ slug: String, _ name: String, role: String, shows: String, _ part: Part) {
        self.slug = slug
        self.name = name
        self.role = role
        self.shows = shows
        self.part = part
    }

    public init(from decoder: any Decoder) throws {
        let slug = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .slug)
        guard let known = Personas.find(slug) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "unknown persona"))
        }
        self = known
    }
}
