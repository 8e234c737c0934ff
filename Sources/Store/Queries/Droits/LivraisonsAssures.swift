/// A row of `livraison_assures`: a file of insured persons, and what came of it.
public struct LivraisonAssuresRecord: Sendable, Decodable {
    public enum State: String, Sendable, Hashable, Decodable, CaseIterable, SQLConvertible {
        /// Being read; nothing of it counts.
        case enCours = "en-cours"
        /// Read whole, and waiting for somebody's decision.
        case retenue
        /// What it says is the register.
        case active
        /// Somebody decided against it.
        case ecartee
        /// Could not be read to its end.
        case echec
    }

    public let number: Int64
    public let id: String
    public let caisse: String
    /// `complet` or `changements`.
    public let kind: String
    /// `csv` or `fhir`.
    public let format: String
    public let name: String
    /// SHA-256 of the bytes, hexadecimal.
    public let digest: String
    /// The day the fund made it, counted from 1970-01-01, and its place in the fund's own sequence.
    public let madeOn: Int64
    public let sequence: Int64
    public var state: State
    /// The fund's last active delivery when this one was read; 0 when it had none.
    public let base: Int64
    public var read: Int
    public var kept: Int
    public var refused: Int
    public var added: Int
    public var changed: Int
    public var unchanged: Int
    /// Known before, and absent from a full file.
    public var removed: Int
    public var why: String?
    public let receivedAt: Int64
    public let receivedBy: String
    public var activeAt: Int64?
    public var decidedAt: Int64?
    public var decidedBy: String?

    enum CodingKeys: String, CodingKey {
        case id, caisse, format, base, sequence
        case number = "numero"
        case kind = "genre"
        case name = "nom"
        case digest = "empreinte"
        case madeOn = "etabli_le"
        case state = "etat"
        case read = "lus"
        case kept = "gardes"
        case refused = "refuses"
        case added = "nouveaux"
        case changed = "modifies"
        case unchanged = "inchanges"
        case removed = "retires"
        case why = "motif"
        case receivedAt = "recue_le"
        case receivedBy = "recue_par"
        case activeAt = "active_le"
        case decidedAt = "decidee_le"
        case decidedBy = "decidee_par"
    }

    public init(
        number: Int64, id: String, caisse: String, kind: String, format: String, name: String, digest: String, madeOn: Int64, sequence: Int64,
        base: Int64, receivedAt: Int64, receivedBy: String
    ) {
        (self.number, self.id, self.caisse, self.kind, self.format, self.name) = (number, id, caisse, kind, format, name)
        (self.digest, self.madeOn, self.sequence, self.base) = (digest, madeOn, sequence, base)
        (self.receivedAt, self.receivedBy, self.state) = (receivedAt, receivedBy, .enCours)
        (read, kept, refused, added, changed, unchanged, removed) = (0, 0, 0, 0, 0, 0, 0)
    }
}

/// The table `livraison_assures`.
public struct LivraisonsAssures {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The number of the next file. Under the lock, so that two files never share one.
    public func nextNumber() throws -> Int64 {
        try session.lock(key: "livraison_assures")
        return (try session.value(Int64.self, "SELECT max(numero) FROM livraison_assures") ?? 0) + 1
    }

    public func insert(_ record: LivraisonAssuresRecord) throws {
        try session.execute(
            """
            INSERT INTO livraison_assures (numero, id, caisse, genre, format, nom, empreinte, etabli_le, sequence, etat, base, lus, gardes,
                refuses, nouveaux, modifies, inchanges, retires, recue_le, recue_par)
            VALUES (\(record.number), \(record.id), \(record.caisse), \(record.kind), \(record.format), \(record.name), \(record.digest),
                \(record.madeOn), \(record.sequence), \(record.state), \(record.base), 0, 0, 0, 0, 0, 0, 0, \(record.receivedAt), \(record.receivedBy))
            """)
    }

    /// Writes what may change: its state, its counts, what was decided.
    public func save(_ record: LivraisonAssuresRecord) throws {
        try session.execute(
            """
            UPDATE livraison_assures SET etat = \(record.state), lus = \(record.read), gardes = \(record.kept), refuses = \(record.refused),
                nouveaux = \(record.added), modifies = \(record.changed), inchanges = \(record.unchanged), retires = \(record.removed),
                motif = \(record.why), active_le = \(record.activeAt), decidee_le = \(record.decidedAt), decidee_par = \(record.decidedBy)
            WHERE numero = \(record.number)
            """)
    }

    public func find(_ id: String) throws -> LivraisonAssuresRecord? {
        try session.first(LivraisonAssuresRecord.self, "SELECT * FROM livraison_assures WHERE id = \(id)")
    }

    /// The same, held until the end of the transaction.
    public func hold(_ id: String) throws -> LivraisonAssuresRecord? {
        try session.lock(key: "livraison_assures")
        return try find(id)
    }

    /// The fund's last delivery that counts, or counted at a moment.
    public func lastActive(of caisse: String, at moment: Int64 = .max) throws -> LivraisonAssuresRecord? {
        try session.first(
            LivraisonAssuresRecord.self,
            """
            SELECT * FROM livraison_assures WHERE caisse = \(caisse) AND etat = 'active' AND active_le <= \(moment)
            ORDER BY numero DESC LIMIT 1
            """)
    }

    /// A file of this fund that is being read, or waits for a decision.
    public func pending(of caisse: String, _ state: LivraisonAssuresRecord.State) throws -> LivraisonAssuresRecord? {
        try session.first(
            LivraisonAssuresRecord.self, "SELECT * FROM livraison_assures WHERE caisse = \(caisse) AND etat = \(state) ORDER BY numero DESC LIMIT 1")
    }

    /// The same bytes, already counted or waiting.
    public func same(_ digest: String, of caisse: String) throws -> LivraisonAssuresRecord? {
        try session.first(
            LivraisonAssuresRecord.self,
            """
            SELECT * FROM livraison_assures WHERE caisse = \(caisse) AND empreinte = \(digest) AND etat IN ('active', 'retenue')
            ORDER BY numero DESC LIMIT 1
            """)
    }

    /// The latest first; of one fund, or of all.
    public func list(of caisse: String?, limit: Int) throws -> [LivraisonAssuresRecord] {
        let mine: SQL = caisse.map { "WHERE caisse = \($0)" } ?? ""
        return try session.all(LivraisonAssuresRecord.self, "SELECT * FROM livraison_assures \(sql: mine) ORDER BY numero DESC LIMIT \(limit)")
    }

    /// The last delivery that counts, of any fund: what the whole register is at this moment.
    public func registerVersion() throws -> Int64 {
        try session.value(Int64.self, "SELECT max(numero) FROM livraison_assures WHERE etat = 'active'") ?? 0
    }
}
