/// The table `arret`: sick leaves that contacts asked for on the phone, each in the hands of a doctor who decides.
public struct DemandesArret {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let contact: String
        public let patient: String?
        public let doctor: String?
        public let from: Int
        public let until: Int
        /// demande, sans-medecin, repris, decline, annule.
        public var state: String
        public var dossier: String?
        public var reason: String?
        public let askedAt: Int64
        public let askedBy: String
        public var decidedAt: Int64?
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id, contact, patient, dossier
            case epidemic = "epidemie"
            case doctor = "medecin"
            case from = "du"
            case until = "au"
            case state = "etat"
            case reason = "motif"
            case askedAt = "demande_le"
            case askedBy = "demande_par"
            case decidedAt = "decide_le"
            case collected = "collecte_le"
        }

        public init(
            id: String, epidemic: String, contact: String, patient: String?, doctor: String?, from: Int, until: Int, state: String, askedAt: Int64,
            askedBy: String, collected: Int
        ) {
            self.id = id
            self.epidemic = epidemic
            self.contact = contact
            self.patient = patient
            self.doctor = doctor
            self.from = from
            self.until = until
            self.state = state
            self.askedAt = askedAt
            self.askedBy = askedBy
            self.collected = collected
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO arret (id, epidemie, contact, patient, medecin, du, au, etat, demande_le, demande_par, collecte_le)
            VALUES (\(r.id), \(r.epidemic), \(r.contact), \(r.patient), \(r.doctor), \(r.from), \(r.until), \(r.state), \(r.askedAt), \(r.askedBy),
                \(r.collected))
            """)
    }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "arret.\(id)")
        return try session.first(Record.self, "SELECT * FROM arret WHERE id = \(id)")
    }

    /// The latest one of a contact.
    public func ofContact(_ contact: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM arret WHERE contact = \(contact) AND etat <> 'annule' ORDER BY demande_le DESC, id LIMIT 1")
    }

    /// What awaits a doctor or was decided by them, the latest first.
    public func ofDoctor(_ doctor: String, limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM arret WHERE medecin = \(doctor) AND etat <> 'annule' ORDER BY demande_le DESC, id DESC LIMIT \(limit)")
    }

    /// How many await a doctor.
    public func undecided(_ doctor: String) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM arret WHERE medecin = \(doctor) AND etat = 'demande'") ?? 0
    }

    public func decide(_ r: Record, at: Int64) throws {
        try session.execute(
            "UPDATE arret SET etat = \(r.state), dossier = \(r.dossier), motif = \(r.reason), decide_le = \(at) WHERE id = \(r.id)")
    }
}

extension Accounts {
    /// The active account of a doctor, by national identifier.
    public func doctor(identifier: String, profession: String) throws -> AccountRecord? {
        try session.first(
            AccountRecord.self,
            "SELECT * FROM compte WHERE actif AND role = 'professionnel' AND profession = \(profession) AND identifiant = \(identifier) ORDER BY cree_le, id LIMIT 1")
    }
}
