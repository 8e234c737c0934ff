/// The tables `entretien` and `entretien_fait`.
public struct Entretiens {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// A line of the history of a call; its words are sealed.
    public struct Fait: Sendable, Decodable {
        public let rang: Int
        public let mot: String
        public let le: Int64
        public let compte: String
        public let par: String
        public let texte: [UInt8]?
    }

    public func insert(_ r: EntretienRecord) throws {
        try session.execute(
            """
            INSERT INTO entretien (id, genre, origine, caisse, dossier, patient, professionnel, situation, demande_par, teleservice, sujet, texte, telephone,
                calme_debut, calme_fin, urgent, etat, ouvert_le, demande_le, creneau, du_le, pris_par, essais, premier_essai_le, prochain_le, fini_le, revision)
            VALUES (\(r.id), \(r.genre), \(r.origine), \(r.caisse), \(r.dossier), \(r.patient), \(r.professionnel), \(r.situation), \(r.demandePar),
                \(r.teleservice), \(r.sujet), \(r.texte), \(r.telephone), \(r.calmeDebut), \(r.calmeFin), \(r.urgent), \(r.etat), \(r.ouvertLe),
                \(r.demandeLe), \(r.creneau), \(r.duLe), \(r.prisPar), \(r.essais), \(r.premierEssaiLe), \(r.prochainLe), \(r.finiLe), \(r.revision))
            """)
    }

    public func find(_ id: String) throws -> EntretienRecord? { try session.first(EntretienRecord.self, "SELECT * FROM entretien WHERE id = \(id)") }

    /// The same, kept from others until the transaction ends.
    public func hold(_ id: String) throws -> EntretienRecord? {
        try session.lock(key: "entretien.\(id)")
        return try find(id)
    }

    /// - Returns: false when somebody changed it since it was read.
    public func update(_ r: EntretienRecord) throws -> Bool {
        try session.execute(
            """
            UPDATE entretien SET telephone = \(r.telephone), calme_debut = \(r.calmeDebut), calme_fin = \(r.calmeFin), urgent = \(r.urgent), etat = \(r.etat),
                demande_le = \(r.demandeLe), creneau = \(r.creneau), du_le = \(r.duLe), pris_par = \(r.prisPar), essais = \(r.essais),
                premier_essai_le = \(r.premierEssaiLe), prochain_le = \(r.prochainLe), fini_le = \(r.finiLe), revision = revision + 1
            WHERE id = \(r.id) AND revision = \(r.revision)
            """) == 1
    }

    public func note(_ id: String, _ mot: String, at: Int64, account: String, by: String, text: [UInt8]?) throws {
        let rank = (try session.value(Int.self, "SELECT max(rang) FROM entretien_fait WHERE entretien = \(id)") ?? 0) + 1
        try session.execute(
            "INSERT INTO entretien_fait (entretien, rang, mot, le, compte, par, texte) VALUES (\(id), \(rank), \(mot), \(at), \(account), \(by), \(text))")
    }

    public func faits(_ id: String) throws -> [Fait] {
        try session.all(Fait.self, "SELECT * FROM entretien_fait WHERE entretien = \(id) ORDER BY rang LIMIT 200")
    }

    /// What waits at some codes of a fund: urgent first, then whichever is late first.
    public func waiting(caisses: [String], genre: String, limit: Int) throws -> [EntretienRecord] {
        try session.all(
            EntretienRecord.self,
            """
            SELECT * FROM entretien WHERE caisse IN \(sql: .list(caisses)) AND genre = \(genre) AND fini_le IS NULL AND etat <> 'propose'
            ORDER BY CASE WHEN urgent THEN 0 ELSE 1 END, du_le, id LIMIT \(limit)
            """)
    }

    /// Those of a professional: open ones first, the latest first.
    public func of(professionnel: String, limit: Int) throws -> [EntretienRecord] {
        try session.all(
            EntretienRecord.self,
            """
            SELECT * FROM entretien WHERE professionnel = \(professionnel)
            ORDER BY CASE WHEN fini_le IS NULL THEN 0 ELSE 1 END, ouvert_le DESC, id LIMIT \(limit)
            """)
    }

    public func of(dossier: String) throws -> [EntretienRecord] {
        try session.all(EntretienRecord.self, "SELECT * FROM entretien WHERE dossier = \(dossier) ORDER BY ouvert_le DESC, id LIMIT 50")
    }

    /// How many calls each slot of a fund already has.
    public func booked(caisses: [String], from: Int64) throws -> [Int64: Int] {
        let rows = try session.rows(
            """
            SELECT creneau, count(*) AS n FROM entretien WHERE caisse IN \(sql: .list(caisses)) AND genre = 'conseil' AND fini_le IS NULL AND creneau >= \(from)
            GROUP BY creneau
            """)
        return Dictionary(try rows.map { (try $0.int64("creneau"), try $0.int("n")) }, uniquingKeysWith: { first, _ in first })
    }

    // Where a doctor wants to be called

    public struct Preference: Sendable, Decodable {
        public let telephone: [UInt8]
        public let calmeDebut: Int?
        public let calmeFin: Int?

        enum CodingKeys: String, CodingKey {
            case telephone
            case calmeDebut = "calme_debut"
            case calmeFin = "calme_fin"
        }
    }

    public func preference(_ account: String) throws -> Preference? {
        try session.first(Preference.self, "SELECT telephone, calme_debut, calme_fin FROM preference_rappel WHERE compte = \(account)")
    }

    public func prefer(_ account: String, telephone: [UInt8], from: Int?, until: Int?) throws {
        try session.lock(key: "preference_rappel.\(account)")
        let changed = try session.execute(
            "UPDATE preference_rappel SET telephone = \(telephone), calme_debut = \(from), calme_fin = \(until) WHERE compte = \(account)")
        guard changed == 0 else { return }
        try session.execute(
            "INSERT INTO preference_rappel (compte, telephone, calme_debut, calme_fin) VALUES (\(account), \(telephone), \(from), \(until))")
    }
}
