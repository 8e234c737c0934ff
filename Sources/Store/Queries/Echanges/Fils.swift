/// The tables `fil`, `message` and `fil_lu`.
public struct Fils {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let service: String
        public let sujet: String
        public let caisse: String
        public let dossier: String?
        public let patient: String?
        public let teleservice: String?
        public let professionnel: String
        /// Sealed.
        public let titre: [UInt8]
        public let urgent: Bool
        public var etat: String
        public let ouvertLe: Int64
        public var attendDepuis: Int64
        public var duLe: Int64
        public var majLe: Int64
        public var messages: Int
        public var revision: Int

        enum CodingKeys: String, CodingKey {
            case id, service, sujet, caisse, dossier, patient, teleservice, professionnel, titre, urgent, etat, messages, revision
            case ouvertLe = "ouvert_le"
            case attendDepuis = "attend_depuis"
            case duLe = "du_le"
            case majLe = "maj_le"
        }

        public init(
            id: String, service: String, sujet: String, caisse: String, dossier: String?, patient: String?, teleservice: String?, professionnel: String,
            titre: [UInt8], urgent: Bool, etat: String, at: Int64, duLe: Int64
        ) {
            (self.id, self.service, self.sujet, self.caisse, self.dossier, self.patient) = (id, service, sujet, caisse, dossier, patient)
            (self.teleservice, self.professionnel, self.titre, self.urgent, self.etat) = (teleservice, professionnel, titre, urgent, etat)
            (ouvertLe, attendDepuis, majLe, self.duLe, messages, revision) = (at, at, at, duLe, 1, 1)
        }
    }

    public struct Message: Sendable, Decodable {
        public let id: String
        public let rang: Int
        public let cote: String
        public let mot: String
        public let compte: String
        public let par: String
        public let le: Int64
        public let texte: [UInt8]
        /// How long the fund was waited for, in milliseconds, on its answers.
        public let attente: Int64?
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO fil (id, service, sujet, caisse, dossier, patient, teleservice, professionnel, titre, urgent, etat, ouvert_le, attend_depuis, du_le,
                maj_le, messages, revision)
            VALUES (\(r.id), \(r.service), \(r.sujet), \(r.caisse), \(r.dossier), \(r.patient), \(r.teleservice), \(r.professionnel), \(r.titre), \(r.urgent),
                \(r.etat), \(r.ouvertLe), \(r.attendDepuis), \(r.duLe), \(r.majLe), \(r.messages), \(r.revision))
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM fil WHERE id = \(id)") }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "fil.\(id)")
        return try find(id)
    }

    public func update(_ r: Record) throws -> Bool {
        try session.execute(
            """
            UPDATE fil SET etat = \(r.etat), attend_depuis = \(r.attendDepuis), du_le = \(r.duLe), maj_le = \(r.majLe), messages = \(r.messages),
                revision = revision + 1
            WHERE id = \(r.id) AND revision = \(r.revision)
            """) == 1
    }

    public func append(id: String, fil: String, rang: Int, cote: String, mot: String, account: String, by: String, at: Int64, texte: [UInt8], attente: Int64?) throws {
        try session.execute(
            """
            INSERT INTO message (id, fil, rang, cote, mot, compte, par, le, texte, attente)
            VALUES (\(id), \(fil), \(rang), \(cote), \(mot), \(account), \(by), \(at), \(texte), \(attente))
            """)
    }

    public func messages(_ fil: String) throws -> [Message] {
        try session.all(Message.self, "SELECT id, rang, cote, mot, compte, par, le, texte, attente FROM message WHERE fil = \(fil) ORDER BY rang LIMIT 500")
    }

    /// What some codes of a fund have to read, for one of its services: urgent first, then whoever waits longest.
    public func ofFund(_ caisses: [String], service: String, etat: String, sujet: String?, limit: Int) throws -> [Record] {
        let subject: SQL = sujet.map { " AND sujet = \($0)" } ?? ""
        return try session.all(
            Record.self,
            """
            SELECT * FROM fil WHERE caisse IN \(sql: .list(caisses)) AND service = \(service) AND etat = \(etat)\(sql: subject)
            ORDER BY CASE WHEN urgent THEN 0 ELSE 1 END, du_le, attend_depuis, id LIMIT \(limit)
            """)
    }

    public func of(professionnel: String, etat: String?, limit: Int) throws -> [Record] {
        let state: SQL = etat.map { " AND etat = \($0)" } ?? ""
        return try session.all(
            Record.self, "SELECT * FROM fil WHERE professionnel = \(professionnel)\(sql: state) ORDER BY maj_le DESC, id LIMIT \(limit)")
    }

    public func of(dossier: String, service: String?) throws -> [Record] {
        let which: SQL = service.map { " AND service = \($0)" } ?? ""
        return try session.all(Record.self, "SELECT * FROM fil WHERE dossier = \(dossier)\(sql: which) ORDER BY maj_le DESC, id LIMIT 50")
    }

    /// Everyone of one side who wrote in a thread.
    public func writers(_ fil: String, cote: String) throws -> [String] {
        try session.rows("SELECT DISTINCT compte FROM message WHERE fil = \(fil) AND cote = \(cote) ORDER BY compte LIMIT 50").map { try $0.text("compte") }
    }

    public func read(_ fil: String, by account: String) throws -> Int {
        try session.value(Int.self, "SELECT rang FROM fil_lu WHERE fil = \(fil) AND compte = \(account)") ?? 0
    }

    public func markRead(_ fil: String, by account: String, rang: Int) throws {
        try session.lock(key: "fil_lu.\(fil).\(account)")
        let known = try session.execute("UPDATE fil_lu SET rang = \(rang) WHERE fil = \(fil) AND compte = \(account)")
        if known == 0 { try session.execute("INSERT INTO fil_lu (fil, compte, rang) VALUES (\(fil), \(account), \(rang))") }
    }

    /// Messages of the other side that an account has not read, thread by thread.
    public func unread(_ fils: [String], by account: String, cote: String) throws -> [String: Int] {
        let rows = try session.rows(
            """
            SELECT m.fil AS fil, count(*) AS n FROM message m LEFT JOIN fil_lu l ON l.fil = m.fil AND l.compte = \(account)
            WHERE m.fil IN \(sql: .list(fils)) AND m.cote <> \(cote) AND m.rang > COALESCE(l.rang, 0) GROUP BY m.fil
            """)
        return Dictionary(try rows.map { (try $0.text("fil"), try $0.int("n")) }, uniquingKeysWith: { first, _ in first })
    }
}
