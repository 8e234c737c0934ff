/// A row of `motif_type`.
public struct MotifTypeRecord: Sendable, Decodable {
    public let id: String
    public let caisse: String
    /// Nil for every téléservice.
    public let teleservice: String?
    public let titre: String
    public let texte: String
    public let notedBy: String
    public let notedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, caisse, teleservice, titre, texte
        case notedBy = "note_par"
        case notedAt = "note_le"
    }

    public init(id: String, caisse: String, teleservice: String?, titre: String, texte: String, notedBy: String, notedAt: Int64) {
        (self.id, self.caisse, self.teleservice, self.titre) = (id, caisse, teleservice, titre)
        (self.texte, self.notedBy, self.notedAt) = (texte, notedBy, notedAt)
    }
}

/// The table `motif_type`.
public struct MotifsTypes {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Those of a fund that still serve, by title; with a téléservice, its own and those of all.
    public func all(caisse: String, teleservice: String? = nil) throws -> [MotifTypeRecord] {
        let narrowed: SQL = teleservice.map { "(teleservice IS NULL OR teleservice = \($0))" } ?? "TRUE"
        return try session.all(
            MotifTypeRecord.self,
            "SELECT * FROM motif_type WHERE caisse = \(caisse) AND retire_le IS NULL AND \(sql: narrowed) ORDER BY titre, id LIMIT 200")
    }

    public func find(_ id: String, caisse: String) throws -> MotifTypeRecord? {
        try session.first(MotifTypeRecord.self, "SELECT * FROM motif_type WHERE id = \(id) AND caisse = \(caisse) AND retire_le IS NULL")
    }

    public func insert(_ one: MotifTypeRecord) throws {
        try session.execute(
            """
            INSERT INTO motif_type (id, caisse, teleservice, titre, texte, note_par, note_le)
            VALUES (\(one.id), \(one.caisse), \(one.teleservice), \(one.titre), \(one.texte), \(one.notedBy), \(one.notedAt))
            """)
    }

    public func retire(_ id: String, caisse: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE motif_type SET retire_le = \(at) WHERE id = \(id) AND caisse = \(caisse) AND retire_le IS NULL") == 1
    }
}
