/// A row of `compte`.
public struct AccountRecord: Sendable, Decodable {
    public let id: String
    public let role: String
    /// Who vouches for the person: the address of an OpenID provider, or the desk itself for demo personas.
    public let issuer: String
    public let subject: String
    public let name: String
    public let identifier: String?
    public let profession: String?
    public let caisse: String?
    public let isActive: Bool

    enum CodingKeys: String, CodingKey {
        case id, role, profession, caisse
        case issuer = "emetteur"
        case subject = "sujet"
        case name = "nom"
        case identifier = "identifiant"
        case isActive = "actif"
    }

    public init(
        id: String, role: String, issuer: String, subject: String, name: String, identifier: String? = nil, profession: String? = nil,
        caisse: String? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.role = role
        self.issuer = issuer
        self.subject = subject
        self.name = name
        self.identifier = identifier
        self.profession = profession
        self.caisse = caisse
        self.isActive = isActive
    }
}

/// A row of `situation`.
public struct SituationRecord: Sendable, Decodable {
    public let id: String
    public let account: String
    /// What makes it the same situation at the next sign-in.
    public let key: String
    /// Place among the person's situations, as their provider orders them.
    public let rank: Int
    public let label: String
    public let mode: String
    public let specialty: String?
    /// An `Adresse` as JSON.
    public let address: String?
    public let telephone: String?

    enum CodingKeys: String, CodingKey {
        case id, mode, telephone
        case account = "compte"
        case key = "cle"
        case rank = "rang"
        case label = "libelle"
        case specialty = "specialite"
        case address = "adresse"
    }

    public init(
        id: String, account: String, key: String, rank: Int, label: String, mode: String, specialty: String? = nil, address: String? = nil,
        telephone: String? = nil
    ) {
        self.id = id
        self.account = account
        self.key = key
        self.rank = rank
        self.label = label
        self.mode = mode
        self.specialty = specialty
        self.address = address
        self.telephone = telephone
    }
}
