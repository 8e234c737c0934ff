/// The tables `lecture_trace` and `ecart`: the days of the trace that were read, and what was found.
public struct Ecarts {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Lecture: Sendable, Decodable, Hashable {
        /// Counted from 1970.
        public let jour: Int
        public let le: Int64
        public let comptes: Int
        public let personnes: Int
        public let ecarts: Int

        public init(jour: Int, le: Int64, comptes: Int, personnes: Int, ecarts: Int) {
            (self.jour, self.le, self.comptes, self.personnes, self.ecarts) = (jour, le, comptes, personnes, ecarts)
        }
    }

    public struct Record: Sendable, Decodable, Hashable {
        public let id: String
        public let jour: Int
        public let compte: String
        /// personnes, sans-suite, nuit, caisses, homonymes, collegues.
        public let genre: String
        /// Whom the account was compared with.
        public let metier: String
        public let mesure: Int
        public let mediane: Int
        public let seuil: Int
        /// How many accounts the median is of.
        public let pairs: Int
        public let luLe: Int64?
        public let luPar: String?
        public let note: String?

        enum CodingKeys: String, CodingKey {
            case id, jour, compte, genre, metier, mesure, mediane, seuil, pairs, note
            case luLe = "lu_le"
            case luPar = "lu_par"
        }

        public init(id: String, jour: Int, compte: String, genre: String, metier: String, mesure: Int, mediane: Int, seuil: Int, pairs: Int) {
            (self.id, self.jour, self.compte, self.genre, self.metier) = (id, jour, compte, genre, metier)
            (self.mesure, self.mediane, self.seuil, self.pairs) = (mesure, mediane, seuil, pairs)
            (luLe, luPar, note) = (nil, nil, nil)
        }
    }

    /// - Returns: false when another process had read that day already.
    public func insert(_ day: Lecture) throws -> Bool {
        try session.execute(
            """
            INSERT INTO lecture_trace (jour, le, comptes, personnes, ecarts)
            VALUES (\(day.jour), \(day.le), \(day.comptes), \(day.personnes), \(day.ecarts)) ON CONFLICT (jour) DO NOTHING
            """) == 1
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO ecart (id, jour, compte, genre, metier, mesure, mediane, seuil, pairs)
            VALUES (\(r.id), \(r.jour), \(r.compte), \(r.genre), \(r.metier), \(r.mesure), \(r.mediane), \(r.seuil), \(r.pairs))
            """)
    }

    /// Days read since one, the latest first.
    public func days(since day: Int) throws -> [Lecture] {
        try session.all(Lecture.self, "SELECT * FROM lecture_trace WHERE jour >= \(day) ORDER BY jour DESC LIMIT 400")
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM ecart WHERE id = \(id)") }

    /// The latest, with the name of the account; those nobody read first.
    public func recent(limit: Int) throws -> [(record: Record, name: String)] {
        try session.rows(
            """
            SELECT e.*, c.nom AS nom_compte FROM ecart e JOIN compte c ON c.id = e.compte
            ORDER BY CASE WHEN e.lu_le IS NULL THEN 0 ELSE 1 END, e.jour DESC, e.mesure DESC, e.id LIMIT \(limit)
            """
        ).map { (try $0.decode(Record.self), try $0.text("nom_compte")) }
    }

    /// - Returns: false when somebody read it already.
    public func read(_ id: String, by account: String, note: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE ecart SET lu_le = \(at), lu_par = \(account), note = \(note) WHERE id = \(id) AND lu_le IS NULL") == 1
    }
}

extension Traces {
    /// Somebody's data seen or changed by somebody, as the daily reading needs it.
    public struct Regard: Sendable, Decodable, Hashable {
        public let id: String
        public let le: Int64
        public let compte: String
        public let acte: String
        public let patient: String

        public init(id: String, le: Int64, compte: String, acte: String, patient: String) {
            (self.id, self.le, self.compte, self.acte, self.patient) = (id, le, compte, acte, patient)
        }
    }

    /// Traces of persons between two moments, in the order of their identifiers, which begin with their time.
    public func looks(after id: String, before end: String, limit: Int) throws -> [Regard] {
        try session.all(
            Regard.self,
            """
            SELECT id, le, compte, acte, patient FROM trace
            WHERE id > \(id) AND id < \(end) AND patient IS NOT NULL AND resultat = 'fait' ORDER BY id LIMIT \(limit)
            """)
    }
}
