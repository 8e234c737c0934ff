/// A row of `releve`.
public struct ReleveRecord: Sendable, Decodable {
    public let id: String
    /// `annuaire`, `finess` or `assures`.
    public let kind: String
    /// Code of the fund whose file it is; empty for the national files.
    public var sender: String
    /// `complet` or `changements`.
    public var scope: String
    public let name: String
    /// Its name in the folder of arrivals; nil when it was brought at the console.
    public let file: String?
    /// SHA-256, hexadecimal; empty until it is known.
    public var digest: String
    public var size: Int64
    public var dated: Int64?
    public let receivedAt: Int64
    public var state: String
    public var moment: Int64?
    public var read = 0
    public var kept = 0
    public var refused = 0
    public var duplicates = 0
    public var added = 0
    public var changed = 0
    public var ended = 0
    public var unchanged = 0
    /// Rows the delivery that served before had kept.
    public var previous: Int?
    public var reasonCode: String?
    public var reason: String?
    /// An account, or `console`.
    public let askedBy: String
    public var approvedBy: String?
    public var approvedAt: Int64?
    public var endedAt: Int64?
    public var progress = 0
    public var takenUntil: Int64?

    enum CodingKeys: String, CodingKey {
        case id, moment
        case kind = "genre"
        case sender = "emetteur"
        case scope = "portee"
        case name = "nom"
        case file = "fichier"
        case digest = "empreinte"
        case size = "octets"
        case dated = "fichier_du"
        case receivedAt = "recu_le"
        case state = "etat"
        case read = "lus"
        case kept = "retenus"
        case refused = "refuses"
        case duplicates = "doublons"
        case added = "nouveaux"
        case changed = "modifies"
        case ended = "finis"
        case unchanged = "inchanges"
        case previous = "precedent"
        case reasonCode = "raison_code"
        case reason = "raison"
        case askedBy = "demande_par"
        case approvedBy = "approuve_par"
        case approvedAt = "approuve_le"
        case endedAt = "fini_le"
        case progress = "avance"
        case takenUntil = "pris_jusqu_au"
    }

    public init(
        id: String, kind: String, sender: String = "", scope: String = "complet", name: String, file: String?, digest: String = "", size: Int64,
        dated: Int64?, receivedAt: Int64, state: String, askedBy: String
    ) {
        self.id = id
        self.kind = kind
        self.sender = sender
        self.scope = scope
        self.name = name
        self.file = file
        self.digest = digest
        self.size = size
        self.dated = dated
        self.receivedAt = receivedAt
        self.state = state
        self.askedBy = askedBy
    }
}
