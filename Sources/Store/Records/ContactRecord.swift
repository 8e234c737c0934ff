/// A row of `contact`. `data` is sealed; instants are milliseconds, days are counted from 1970-01-01.
public struct ContactRecord: Sendable, Decodable {
    public let id: String
    public let epidemic: String
    public let caseID: String
    public let number: String
    public var state: String
    /// Whose calls these are: plateforme, agence, medecin.
    public var queue: String
    public var department: String
    public var data: [UInt8]
    public var nirKey: String?
    public var identityKey: String?
    public var phoneKey: String?
    /// Hash of what two sheets of one person nearly share.
    public var nearKey: String?
    /// Hash of the registration code a laboratory can type.
    public var codeKey: String?
    public var household: String?
    /// Why the exposure makes a contact: a word of `Eligibilite.Raison`.
    public var reason: String
    public var hasMobile: Bool
    public var registeredAt: Int64?
    public var callDue: Int64?
    public var nextAttempt: Int64?
    public var attempts: Int
    public var reachedAt: Int64?
    public var takenBy: String?
    public var takenUntil: Int64?
    public var lastDay: Int?
    public var rightsUntil: Int?
    public var testedOn: Int?
    public var masksDelivered: Bool
    public var socialNeed: Bool
    /// The sick leave handed to its téléservice.
    public var leave: String?
    public var becameCase: String?
    public var mergedInto: String?
    public var batch: String?
    /// A draft its author took away: it can be put back until the sheet is validated.
    public var removedAt: Int64?
    public var revision: Int
    /// Day of collection: names the key of `data`, and starts the retention.
    public let collected: Int
    public let createdAt: Int64
    public var updatedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, revision
        case hasMobile = "mobile"
        case epidemic = "epidemie"
        case caseID = "cas"
        case number = "numero"
        case state = "etat"
        case queue = "file"
        case department = "departement"
        case data = "donnees"
        case nirKey = "cle_nir"
        case identityKey = "cle_identite"
        case phoneKey = "cle_telephone"
        case nearKey = "cle_voisine"
        case codeKey = "cle_code"
        case household = "foyer"
        case reason = "raison"
        case registeredAt = "enregistre_le"
        case callDue = "echeance_appel"
        case nextAttempt = "prochain_essai"
        case attempts = "essais"
        case reachedAt = "joint_le"
        case takenBy = "pris_par"
        case takenUntil = "pris_jusqu_au"
        case lastDay = "dernier_jour"
        case rightsUntil = "droits_jusqu_au"
        case testedOn = "teste_le"
        case masksDelivered = "masques_delivres"
        case socialNeed = "besoin_social"
        case leave = "arret"
        case becameCase = "cas_devenu"
        case mergedInto = "fusionne_dans"
        case batch = "lot"
        case removedAt = "retire_le"
        case collected = "collecte_le"
        case createdAt = "cree_le"
        case updatedAt = "maj_le"
    }

    public init(
        id: String, epidemic: String, caseID: String, number: String, state: String, queue: String, department: String, data: [UInt8], reason: String,
        collected: Int, at: Int64
    ) {
        self.id = id
        self.epidemic = epidemic
        self.caseID = caseID
        self.number = number
        self.state = state
        self.queue = queue
        self.department = department
        self.data = data
        self.reason = reason
        self.collected = collected
        hasMobile = false
        attempts = 0
        masksDelivered = false
        socialNeed = false
        revision = 1
        createdAt = at
        updatedAt = at
    }
}
