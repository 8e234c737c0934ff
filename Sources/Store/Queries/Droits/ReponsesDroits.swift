/// A row of `reponse_droits`: an answer on rights as it was given.
public struct ReponseDroitsRecord: Sendable, Decodable {
    public let id: String
    public let patient: String
    /// The professional who asked, or for whom it was asked.
    public let account: String
    /// Who asked, as traces say it: « Julie MOREL pour Dr Anne LECLERC ».
    public let asker: String
    /// The fund that answers for the rights on that day; nil when none does.
    public let caisse: String?
    /// Day of the care, counted from 1970-01-01.
    public let careDay: Int64
    public let state: String
    /// Version of the rules.
    public let rules: String
    /// The last delivery that counted.
    public let register: Int64
    /// Encrypted.
    public let content: [UInt8]
    public let givenAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, patient, caisse
        case account = "compte"
        case asker = "demandeur"
        case careDay = "date_soins"
        case state = "etat"
        case rules = "regles"
        case register = "registre"
        case content = "contenu"
        case givenAt = "donnee_le"
    }

    public init(
        id: String, patient: String, account: String, asker: String, caisse: String?, careDay: Int64, state: String, rules: String, register: Int64,
        content: [UInt8], givenAt: Int64
    ) {
        (self.id, self.patient, self.account, self.asker, self.caisse) = (id, patient, account, asker, caisse)
        (self.careDay, self.state, self.rules, self.register) = (careDay, state, rules, register)
        (self.content, self.givenAt) = (content, givenAt)
    }
}

/// The table `reponse_droits`: added to, never changed.
public struct ReponsesDroits {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func insert(_ record: ReponseDroitsRecord) throws {
        try session.execute(
            """
            INSERT INTO reponse_droits (id, patient, compte, demandeur, caisse, date_soins, etat, regles, registre, contenu, donnee_le)
            VALUES (\(record.id), \(record.patient), \(record.account), \(record.asker), \(record.caisse), \(record.careDay), \(record.state),
                \(record.rules), \(record.register), \(record.content), \(record.givenAt))
            """)
    }

    public func find(_ id: String) throws -> ReponseDroitsRecord? {
        try session.first(ReponseDroitsRecord.self, "SELECT * FROM reponse_droits WHERE id = \(id)")
    }

    /// The answers an account got about a patient, the latest first.
    public func given(to account: String, about patient: String, limit: Int) throws -> [ReponseDroitsRecord] {
        try session.all(
            ReponseDroitsRecord.self,
            """
            SELECT * FROM reponse_droits WHERE patient = \(patient) AND compte = \(account) ORDER BY donnee_le DESC, id DESC LIMIT \(limit)
            """)
    }
}
