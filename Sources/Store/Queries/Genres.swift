/// A row of `genre_demande`: one kind of request, from one day to another.
public struct GenreRecord: Sendable, Decodable {
    public let id, teleservice, code, titre: String
    public let aide: String?
    /// Codes separated by spaces.
    public let professions: String
    /// JSON, in page order.
    public let questions: String
    public let jours: Int
    public let silence, texte, certitude: String
    public let exemple: Bool
    public let from: Int
    public let until: Int?
    public let notedBy: String
    public let notedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, teleservice, code, titre, aide, professions, questions, jours, silence, texte, certitude, exemple
        case from = "du"
        case until = "au"
        case notedBy = "note_par"
        case notedAt = "note_le"
    }

    public init(
        id: String, teleservice: String, code: String, titre: String, aide: String?, professions: String, questions: String, jours: Int,
        silence: String, texte: String, certitude: String, exemple: Bool, from: Int, until: Int?, notedBy: String, notedAt: Int64
    ) {
        (self.id, self.teleservice, self.code, self.titre) = (id, teleservice, code, titre)
        (self.aide, self.professions, self.questions, self.jours) = (aide, professions, questions, jours)
        (self.silence, self.texte, self.certitude, self.exemple) = (silence, texte, certitude, exemple)
        (self.from, self.until, self.notedBy, self.notedAt) = (from, until, notedBy, notedAt)
    }
}

/// The table `genre_demande`.
public struct Genres {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> GenreRecord? {
        try session.first(GenreRecord.self, "SELECT * FROM genre_demande WHERE id = \(id)")
    }

    /// Every version of every kind of a téléservice, by name and by date.
    public func all(_ teleservice: String) throws -> [GenreRecord] {
        try session.all(GenreRecord.self, "SELECT * FROM genre_demande WHERE teleservice = \(teleservice) ORDER BY titre, code, du")
    }

    /// Those that hold on a day.
    public func open(_ teleservice: String, on day: Int) throws -> [GenreRecord] {
        try session.all(
            GenreRecord.self,
            """
            SELECT * FROM genre_demande WHERE teleservice = \(teleservice) AND du <= \(day) AND (au IS NULL OR au >= \(day))
            ORDER BY titre, code
            """)
    }

    public func insert(_ one: GenreRecord) throws {
        try session.execute(
            """
            INSERT INTO genre_demande (id, teleservice, code, titre, aide, professions, questions, jours, silence, texte, certitude, exemple,
                du, au, note_par, note_le)
            VALUES (\(one.id), \(one.teleservice), \(one.code), \(one.titre), \(one.aide), \(one.professions), \(one.questions),
                \(one.jours), \(one.silence), \(one.texte), \(one.certitude), \(one.exemple), \(one.from), \(one.until),
                \(one.notedBy), \(one.notedAt))
            """)
    }

    /// Sets the last day of a version.
    public func end(_ id: String, on day: Int) throws -> Bool {
        try session.execute("UPDATE genre_demande SET au = \(day) WHERE id = \(id)") == 1
    }
}
