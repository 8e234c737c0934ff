/// The table `vigilance`: whom the counters asked to sign in again, what they closed, and what became of it.
public struct Vigilances {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable, Hashable {
        public let id: String
        /// personne, acces, structure, adresse.
        public let genre: String
        public let sujet: String
        /// alerte, identification, gel.
        public let palier: String
        public let motif: String
        public let mesure: Int
        public let plafond: Int
        /// Whose act it was.
        public let compte: String
        /// The session or token it came through.
        public let acces: String
        public let le: Int64
        /// Requests refused since.
        public let refus: Int
        public let finiLe: Int64?
        public let finiPar: String?
        public let note: String?

        enum CodingKeys: String, CodingKey {
            case id, genre, sujet, palier, motif, mesure, plafond, compte, acces, le, refus, note
            case finiLe = "fini_le"
            case finiPar = "fini_par"
        }

        public init(
            id: String, genre: String, sujet: String, palier: String, motif: String, mesure: Int, plafond: Int, compte: String, acces: String, le: Int64
        ) {
            (self.id, self.genre, self.sujet, self.palier, self.motif) = (id, genre, sujet, palier, motif)
            (self.mesure, self.plafond, self.compte, self.acces, self.le) = (mesure, plafond, compte, acces, le)
            refus = 0
            (finiLe, finiPar, note) = (nil, nil, nil)
        }
    }

    /// - Returns: false when the same is open already.
    public func open(_ r: Record) throws -> Bool {
        try session.execute(
            """
            INSERT INTO vigilance (id, genre, sujet, palier, motif, mesure, plafond, compte, acces, le, refus)
            VALUES (\(r.id), \(r.genre), \(r.sujet), \(r.palier), \(r.motif), \(r.mesure), \(r.plafond), \(r.compte), \(r.acces), \(r.le), 0)
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// What is open about any of these subjects.
    public func open(about subjects: [String]) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM vigilance WHERE sujet IN \(sql: .list(subjects)) AND fini_le IS NULL ORDER BY le, id LIMIT 20")
    }

    /// Counts a refused request.
    /// - Returns: how many so far.
    public func refuse(_ id: String) throws -> Int {
        try session.first("UPDATE vigilance SET refus = refus + 1 WHERE id = \(id) AND fini_le IS NULL RETURNING refus")?.int("refus") ?? 0
    }

    /// - Returns: false when it was not open.
    public func end(_ id: String, by account: String, note: String?, at: Int64) throws -> Bool {
        try session.execute("UPDATE vigilance SET fini_le = \(at), fini_par = \(account), note = \(note) WHERE id = \(id) AND fini_le IS NULL") == 1
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM vigilance WHERE id = \(id)") }

    /// The latest, with the name of the account whose act it was.
    public func recent(limit: Int) throws -> [(record: Record, name: String)] {
        try session.rows("SELECT v.*, c.nom AS nom_compte FROM vigilance v JOIN compte c ON c.id = v.compte ORDER BY v.le DESC, v.id LIMIT \(limit)")
            .map { (try $0.decode(Record.self), try $0.text("nom_compte")) }
    }

    /// How many accesses are closed at this moment.
    public func frozen() throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM vigilance WHERE palier = 'gel' AND fini_le IS NULL") ?? 0
    }
}
