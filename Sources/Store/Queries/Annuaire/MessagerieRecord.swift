/// A row of `messagerie`: a secure mail address of a person or of a place.
public struct MessagerieRecord: Sendable, Decodable {
    public let id: String
    public let address: String
    /// TRE_R257: PER, ORG, APP or CAB.
    public let type: String
    /// `professionnel.identifiant`, or
    public let person: String?
    /// `site.lieu`.
    public let place: String?
    /// Ex-directory: usable by those who know it, shown to nobody.
    public var isExDirectory: Bool
    public var description: String?
    public var responsible: String?
    /// 1 is preferred.
    public var rank: Int?
    /// `fhir` or `saisie`.
    public let source: String
    public let since: Int64
    /// Obsolete since.
    public var until: Int64?

    enum CodingKeys: String, CodingKey {
        case id, type, description, source
        case address = "adresse"
        case person = "professionnel"
        case place = "lieu"
        case isExDirectory = "liste_rouge"
        case responsible = "responsable"
        case rank = "rang"
        case since = "du"
        case until = "fin"
    }

    public init(
        id: String, address: String, type: String, person: String?, place: String?, isExDirectory: Bool, description: String? = nil,
        responsible: String? = nil, rank: Int? = nil, source: String, since: Int64
    ) {
        self.id = id
        self.address = address
        self.type = type
        self.person = person
        self.place = place
        self.isExDirectory = isExDirectory
        self.description = description
        self.responsible = responsible
        self.rank = rank
        self.source = source
        self.since = since
    }
}

/// The table `messagerie`. It is not bound to deliveries: an address holds until it is ended.
public struct Messageries {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Addresses of a person, those that hold first, then by preference.
    public func of(person: String) throws -> [MessagerieRecord] {
        try session.all(MessagerieRecord.self, "SELECT * FROM messagerie WHERE professionnel = \(person) ORDER BY CASE WHEN fin IS NULL THEN 0 ELSE 1 END, COALESCE(rang, 99), adresse LIMIT 100")
    }

    /// Addresses of several persons, each in that order.
    public func of(people: [String]) throws -> [MessagerieRecord] {
        try session.all(
            MessagerieRecord.self,
            """
            SELECT * FROM messagerie WHERE professionnel IN \(sql: .list(people))
            ORDER BY CASE WHEN fin IS NULL THEN 0 ELSE 1 END, COALESCE(rang, 99), adresse LIMIT 1000
            """)
    }

    /// Addresses of a place, in the same order.
    public func of(place: String) throws -> [MessagerieRecord] {
        try session.all(MessagerieRecord.self, "SELECT * FROM messagerie WHERE lieu = \(place) ORDER BY CASE WHEN fin IS NULL THEN 0 ELSE 1 END, COALESCE(rang, 99), adresse LIMIT 100")
    }

    /// Whose an address is now.
    public func find(address: String) throws -> [MessagerieRecord] {
        try session.all(MessagerieRecord.self, "SELECT * FROM messagerie WHERE adresse = \(address) AND fin IS NULL LIMIT 100")
    }

    public func insert(_ r: MessagerieRecord) throws {
        try session.execute(
            """
            INSERT INTO messagerie (id, adresse, type, professionnel, lieu, liste_rouge, description, responsable, rang, source, du, fin)
            VALUES (\(r.id), \(r.address), \(r.type), \(r.person), \(r.place), \(r.isExDirectory), \(r.description), \(r.responsible), \(r.rank), \(r.source),
                \(r.since), \(r.until))
            """)
    }

    /// Its description, its preference, whether it is ex-directory, and since when it is obsolete; the rest never changes.
    public func save(_ r: MessagerieRecord) throws {
        try session.execute(
            """
            UPDATE messagerie SET liste_rouge = \(r.isExDirectory), description = \(r.description), responsable = \(r.responsible), rang = \(r.rank),
                fin = \(r.until) WHERE id = \(r.id)
            """)
    }
}
