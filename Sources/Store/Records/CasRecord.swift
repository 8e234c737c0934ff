/// A row of `cas`. `data` is sealed; instants are milliseconds, days are counted from 1970-01-01.
public struct CasRecord: Sendable, Decodable {
    public let id: String
    public let epidemic: String
    /// Sheet number, unique in the epidemic: all that ordinary mail may carry.
    public let number: String
    /// Identifier in the file it was imported from.
    public var reference: String?
    public var state: String
    public var doctor: String?
    public var patient: String?
    public var department: String
    public var data: [UInt8]
    public var nirKey: String?
    public var identityKey: String?
    public var phoneKey: String?
    /// Hash of what two sheets of one person nearly share.
    public var nearKey: String?
    public var consent: Bool
    public var consentAt: Int64?
    public var onset: Int?
    public var sampled: Int?
    public var confirmed: Int?
    public var positiveAt: Int64?
    public var validationDue: Int64?
    public var validatedAt: Int64?
    /// How the result was announced: consultation, teleconsultation, visite.
    public var announced: String?
    public var household: String?
    public var placeKey: String?
    public var isCollective: Bool
    public var declaredContacts: Int?
    /// The contact this case was before.
    public var sourceContact: String?
    public var batch: String?
    public var mergedInto: String?
    public var revision: Int
    /// Day of collection: names the key of `data`, and starts the retention.
    public let collected: Int
    public let createdAt: Int64
    public var updatedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, reference, patient, revision
        case epidemic = "epidemie"
        case number = "numero"
        case state = "etat"
        case doctor = "medecin"
        case department = "departement"
        case data = "donnees"
        case nirKey = "cle_nir"
        case identityKey = "cle_identite"
        case phoneKey = "cle_telephone"
        case nearKey = "cle_voisine"
        case consent = "accord"
        case consentAt = "accord_le"
        case onset = "symptomes_le"
        case sampled = "prelevement_le"
        case confirmed = "confirme_le"
        case positiveAt = "positif_le"
        case validationDue = "echeance_validation"
        case validatedAt = "valide_le"
        case announced = "annonce"
        case household = "foyer"
        case placeKey = "cle_lieu"
        case isCollective = "collectivite"
        case declaredContacts = "contacts_declares"
        case sourceContact = "source_contact"
        case batch = "lot"
        case mergedInto = "fusionne_dans"
        case collected = "collecte_le"
        case createdAt = "cree_le"
        case updatedAt = "maj_le"
    }

    public init(id: String, epidemic: String, number: String, state: String, doctor: String?, department: String, data: [UInt8], collected: Int, at: Int64) {
        self.id = id
        self.epidemic = epidemic
        self.number = number
        self.state = state
        self.doctor = doctor
        self.department = department
        self.data = data
        self.collected = collected
        consent = false
        isCollective = false
        revision = 1
        createdAt = at
        updatedAt = at
    }
}
