/// A row of `envoi_papier`: a version that goes by hand.
public struct EnvoiPapierRecord: Sendable, Decodable {
    public let dossier: String
    public let version: Int
    public let author: String
    /// `courrier`, to the fund; `remise`, to whoever the téléservice says.
    public let way: String
    /// The fund it was addressed to.
    public let caisse: String
    public let createdAt: Int64
    /// `poste` or `remis`, once somebody noted it.
    public var done: String?
    public var doneDay: Int?
    public var doneBy: String?
    public var notedAt: Int64?

    enum CodingKeys: String, CodingKey {
        case dossier, version, caisse
        case author = "auteur"
        case way = "voie"
        case createdAt = "cree_le"
        case done = "fait"
        case doneDay = "fait_jour"
        case doneBy = "fait_par"
        case notedAt = "fait_note_le"
    }

    public init(dossier: String, version: Int, author: String, way: String, caisse: String, createdAt: Int64) {
        self.dossier = dossier
        self.version = version
        self.author = author
        self.way = way
        self.caisse = caisse
        self.createdAt = createdAt
    }
}

/// The table `envoi_papier`.
public struct EnvoisPapier {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Written twice, it stays as it was: a worker may be woken again.
    public func insert(_ record: EnvoiPapierRecord) throws {
        try session.post(
            """
            INSERT INTO envoi_papier (dossier, version, auteur, voie, caisse, cree_le)
            VALUES (\(record.dossier), \(record.version), \(record.author), \(record.way), \(record.caisse), \(record.createdAt))
            ON CONFLICT (dossier, version) DO NOTHING
            """)
    }

    public func find(_ dossier: String, _ version: Int) throws -> EnvoiPapierRecord? {
        try session.first(EnvoiPapierRecord.self, "SELECT * FROM envoi_papier WHERE dossier = \(dossier) AND version = \(version)")
    }

    public func all(_ dossier: String) throws -> [EnvoiPapierRecord] {
        try session.all(EnvoiPapierRecord.self, "SELECT * FROM envoi_papier WHERE dossier = \(dossier) ORDER BY version")
    }

    /// Of several dossiers, by dossier and version, for a list.
    public func of(_ dossiers: [String]) throws -> [EnvoiPapierRecord] {
        guard !dossiers.isEmpty else { return [] }
        return try session.all(EnvoiPapierRecord.self, "SELECT * FROM envoi_papier WHERE dossier IN \(sql: .list(dossiers))")
    }

    /// Notes that it went, on a day; nil takes the note away.
    public func note(_ dossier: String, _ version: Int, done: (word: String, day: Int, by: String, at: Int64)?) throws -> Bool {
        try session.execute(
            """
            UPDATE envoi_papier SET fait = \(done?.word), fait_jour = \(done?.day), fait_par = \(done?.by), fait_note_le = \(done?.at)
            WHERE dossier = \(dossier) AND version = \(version)
            """) == 1
    }
}

extension Dossiers {
    /// What an author still has to post, the longest waiting first: the version in force alone, unless it was withdrawn.
    public func toPost(author: String, limit: Int) throws -> [DossierRecord] {
        try session.all(
            DossierRecord.self,
            """
            SELECT d.* FROM envoi_papier e JOIN dossier d ON d.id = e.dossier AND d.version = e.version
            WHERE e.auteur = \(author) AND e.fait IS NULL AND e.voie = 'courrier' AND d.etat <> 'retire'
            ORDER BY e.cree_le, e.dossier LIMIT \(limit)
            """)
    }
}
