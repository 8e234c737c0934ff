/// The tables `identite` and `identite_evenement`: how sure an identity is, and how it came to be.
public struct Identites {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// A row of `identite`.
    public struct Record: Sendable, Hashable, Decodable {
        public let patient: String
        /// registre, guichet.
        public var origin: String
        public var ins: Bool
        public var insAt: Int64?
        public var document: String?
        public var documentAt: Int64?
        public var isDoubtful: Bool
        public var isFictitious: Bool
        public var isHomonym: Bool
        /// What the national base answered and nobody has applied yet, encrypted.
        public var proposal: [UInt8]?
        public var proposalAt: Int64?
        public var revision: Int
        public var updatedAt: Int64

        enum CodingKeys: String, CodingKey {
            case patient, ins, document, revision
            case origin = "origine"
            case insAt = "ins_le"
            case documentAt = "document_le"
            case isDoubtful = "douteuse"
            case isFictitious = "fictive"
            case isHomonym = "homonyme"
            case proposal = "proposition"
            case proposalAt = "proposition_le"
            case updatedAt = "maj_le"
        }

        public init(patient: String, origin: String, at: Int64) {
            self.patient = patient
            self.origin = origin
            (ins, isDoubtful, isFictitious, isHomonym) = (false, false, false, false)
            (revision, updatedAt) = (0, at)
        }
    }

    /// A row of `identite_evenement`.
    public struct Event: Sendable, Hashable, Decodable {
        public let id: String
        public let patient: String
        public let rank: Int
        public let at: Int64
        public let account: String
        public let onBehalfOf: String?
        public let kind: String
        public let before: String
        public let after: String
        public let document: String?
        /// The retrieval service's own code, as it came.
        public let code: String?
        /// Encrypted.
        public let reason: [UInt8]?
        public let traits: [UInt8]?

        enum CodingKeys: String, CodingKey {
            case id, patient, document, code
            case rank = "rang"
            case at = "le"
            case account = "compte"
            case onBehalfOf = "pour"
            case kind = "genre"
            case before = "avant"
            case after = "apres"
            case reason = "motif"
            case traits
        }

        public init(
            id: String, patient: String, rank: Int, at: Int64, account: String, onBehalfOf: String?, kind: String, before: String, after: String,
            document: String? = nil, code: String? = nil, reason: [UInt8]? = nil, traits: [UInt8]? = nil
        ) {
            self.id = id
            self.patient = patient
            self.rank = rank
            self.at = at
            self.account = account
            self.onBehalfOf = onBehalfOf
            self.kind = kind
            self.before = before
            self.after = after
            self.document = document
            self.code = code
            self.reason = reason
            self.traits = traits
        }
    }

    public func find(_ patient: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM identite WHERE patient = \(patient)")
    }

    public func find(patients: [String]) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM identite WHERE patient IN \(sql: .list(patients))")
    }

    /// Those a fund has in its register, whoever wrote them down first.
    public func registered(among patients: [String]) throws -> [String] {
        try session.rows("SELECT DISTINCT patient FROM assure WHERE patient IN \(sql: .list(patients))").map { try $0.text("patient") }
    }

    /// Writes the row, whether it was there or not. The patient's own row must be held.
    public func save(_ r: Record) throws {
        let changed = try session.execute(
            """
            UPDATE identite SET origine = \(r.origin), ins = \(r.ins), ins_le = \(r.insAt), document = \(r.document), document_le = \(r.documentAt),
                douteuse = \(r.isDoubtful), fictive = \(r.isFictitious), homonyme = \(r.isHomonym), proposition = \(r.proposal),
                proposition_le = \(r.proposalAt), revision = \(r.revision), maj_le = \(r.updatedAt)
            WHERE patient = \(r.patient)
            """)
        guard changed == 0 else { return }
        try session.execute(
            """
            INSERT INTO identite (patient, origine, ins, ins_le, document, document_le, douteuse, fictive, homonyme, proposition, proposition_le,
                revision, maj_le)
            VALUES (\(r.patient), \(r.origin), \(r.ins), \(r.insAt), \(r.document), \(r.documentAt), \(r.isDoubtful), \(r.isFictitious),
                \(r.isHomonym), \(r.proposal), \(r.proposalAt), \(r.revision), \(r.updatedAt))
            """)
    }

    public func append(_ e: Event) throws {
        try session.execute(
            """
            INSERT INTO identite_evenement (id, patient, rang, le, compte, pour, genre, avant, apres, document, code, motif, traits)
            VALUES (\(e.id), \(e.patient), \(e.rank), \(e.at), \(e.account), \(e.onBehalfOf), \(e.kind), \(e.before), \(e.after), \(e.document),
                \(e.code), \(e.reason), \(e.traits))
            """)
    }

    /// The latest first.
    public func events(of patients: [String], limit: Int) throws -> [Event] {
        try session.all(
            Event.self,
            "SELECT * FROM identite_evenement WHERE patient IN \(sql: .list(patients)) ORDER BY le DESC, rang DESC LIMIT \(limit)")
    }

    public func lastRank(_ patient: String) throws -> Int {
        try session.value(Int.self, "SELECT max(rang) FROM identite_evenement WHERE patient = \(patient)") ?? 0
    }
}
