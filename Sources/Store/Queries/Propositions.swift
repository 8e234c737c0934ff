/// A row of `proposition`.
public struct PropositionRecord: Sendable, Decodable {
    public let id: String
    public let dossier: String
    public let version: Int
    public let caisse: String
    /// `acceptation` or `refus`.
    public let issue: String
    public let reason: String?
    public let by: String
    public let at: Int64
    /// `confirmee`, `ecartee`, `retiree`, `caduque`; nil while it waits.
    public let outcome: String?
    /// What would be granted, when not what was asked.
    public let granted: String?

    enum CodingKeys: String, CodingKey {
        case id, dossier, version, caisse, issue
        case reason = "motif"
        case by = "propose_par"
        case at = "propose_le"
        case outcome = "suite"
        case granted = "accorde"
    }

    public init(id: String, dossier: String, version: Int, caisse: String, issue: String, reason: String?, by: String, at: Int64, granted: String? = nil) {
        self.granted = granted
        (self.id, self.dossier, self.version, self.caisse) = (id, dossier, version, caisse)
        (self.issue, self.reason, self.by, self.at) = (issue, reason, by, at)
        outcome = nil
    }
}

/// The tables `proposition` and `second_regard`.
public struct Propositions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The one that waits; nil when none does.
    public func pending(_ dossier: String) throws -> PropositionRecord? {
        try session.first(PropositionRecord.self, "SELECT * FROM proposition WHERE dossier = \(dossier) AND suite IS NULL")
    }

    /// The one another person confirmed last.
    public func confirmed(_ dossier: String, version: Int) throws -> PropositionRecord? {
        try session.first(
            PropositionRecord.self,
            "SELECT * FROM proposition WHERE dossier = \(dossier) AND version = \(version) AND suite = 'confirmee' ORDER BY regarde_le DESC LIMIT 1")
    }

    public func insert(_ one: PropositionRecord) throws {
        try session.execute(
            """
            INSERT INTO proposition (id, dossier, version, caisse, issue, motif, propose_par, propose_le, accorde)
            VALUES (\(one.id), \(one.dossier), \(one.version), \(one.caisse), \(one.issue), \(one.reason), \(one.by), \(one.at), \(one.granted))
            """)
    }

    /// Says what became of the one that waits; nothing happens when none does.
    public func settle(_ dossier: String, outcome: String, by account: String?, at: Int64) throws {
        try session.execute(
            "UPDATE proposition SET suite = \(outcome), regarde_par = \(account), regarde_le = \(at) WHERE dossier = \(dossier) AND suite IS NULL")
    }

    /// Dossiers of the funds that wait for another person than this one, the longest waiting first.
    public func waiting(caisses: [String], except agent: String, limit: Int) throws -> [DossierRecord] {
        try session.all(
            DossierRecord.self,
            """
            SELECT d.* FROM proposition p JOIN dossier d ON d.id = p.dossier
            WHERE p.caisse IN \(sql: .list(caisses)) AND p.suite IS NULL AND p.propose_par <> \(agent)
            ORDER BY p.propose_le, p.id LIMIT \(limit)
            """)
    }

    /// Answers that need two people; none when the fund decided nothing.
    public func needed(caisse: String, teleservice: String) throws -> (acceptation: Bool, refus: Bool) {
        guard let row = try session.first("SELECT acceptation, refus FROM second_regard WHERE caisse = \(caisse) AND teleservice = \(teleservice)") else {
            return (false, false)
        }
        return (try row.bool("acceptation"), try row.bool("refus"))
    }

    public func all(caisse: String) throws -> [(teleservice: String, acceptation: Bool, refus: Bool)] {
        try session.rows("SELECT teleservice, acceptation, refus FROM second_regard WHERE caisse = \(caisse) ORDER BY teleservice").map {
            (try $0.text("teleservice"), try $0.bool("acceptation"), try $0.bool("refus"))
        }
    }

    public func need(caisse: String, teleservice: String, acceptation: Bool, refus: Bool, by account: String, at: Int64) throws {
        try session.execute("DELETE FROM second_regard WHERE caisse = \(caisse) AND teleservice = \(teleservice)")
        try session.execute(
            """
            INSERT INTO second_regard (caisse, teleservice, acceptation, refus, note_par, note_le)
            VALUES (\(caisse), \(teleservice), \(acceptation), \(refus), \(account), \(at))
            """)
    }
}
