/// A row of `annonce_famille`.
public struct AnnonceFamilleRecord: Sendable, Decodable {
    public let id: String
    public let dossier: String
    public let version: Int
    /// `declaration`, `rectification`, `fin`.
    public let kind: String
    /// `caf` or `msa`.
    public let fund: String
    public let createdAt: Int64
    /// No longer to be sent.
    public let cancelledAt: Int64?
    public let receivedAt: Int64?
    /// The family fund’s own reference: the proof.
    public let reference: String?

    enum CodingKeys: String, CodingKey {
        case id, dossier, version, reference
        case kind = "genre"
        case fund = "organisme"
        case createdAt = "cree_le"
        case cancelledAt = "annulee_le"
        case receivedAt = "recue_le"
    }
}

/// The table `annonce_famille`.
public struct AnnoncesFamille {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Two announcements of one moment keep their order. The dossier is held by whoever writes.
    public func insert(id: String, dossier: String, version: Int, kind: String, fund: String, at: Int64) throws {
        let rank = try session.value(Int.self, "SELECT coalesce(max(rang), 0) + 1 FROM annonce_famille WHERE dossier = \(dossier)") ?? 1
        try session.execute(
            """
            INSERT INTO annonce_famille (id, dossier, rang, version, genre, organisme, cree_le)
            VALUES (\(id), \(dossier), \(rank), \(version), \(kind), \(fund), \(at))
            """)
    }

    /// Everything that was to be told, the oldest first.
    public func all(_ dossier: String) throws -> [AnnonceFamilleRecord] {
        try session.all(AnnonceFamilleRecord.self, "SELECT * FROM annonce_famille WHERE dossier = \(dossier) ORDER BY rang")
    }

    /// What has not left yet no longer will.
    public func cancelWaiting(_ dossier: String, at: Int64) throws {
        try session.execute(
            "UPDATE annonce_famille SET annulee_le = \(at) WHERE dossier = \(dossier) AND recue_le IS NULL AND annulee_le IS NULL")
    }

    public func received(_ id: String, reference: String, at: Int64) throws {
        try session.execute("UPDATE annonce_famille SET recue_le = \(at), reference = \(reference) WHERE id = \(id) AND recue_le IS NULL")
    }
}
