/// The table `piece`: files that go with a message, sealed.
public struct Pieces {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Line: Sendable, Decodable {
        public let id: String
        public let message: String
        public let rang: Int
        public let nom: [UInt8]
        public let genre: String
        public let taille: Int
        public let empreinte: String
        /// What was taken out of it, in words.
        public let nettoyage: String?

        public init(id: String, message: String, rang: Int, nom: [UInt8], genre: String, taille: Int, empreinte: String, nettoyage: String?) {
            (self.id, self.message, self.rang, self.nom, self.genre) = (id, message, rang, nom, genre)
            (self.taille, self.empreinte, self.nettoyage) = (taille, empreinte, nettoyage)
        }
    }

    public func insert(_ line: Line, contenu: [UInt8]) throws {
        try session.execute(
            """
            INSERT INTO piece (id, message, rang, nom, genre, taille, empreinte, nettoyage, contenu)
            VALUES (\(line.id), \(line.message), \(line.rang), \(line.nom), \(line.genre), \(line.taille), \(line.empreinte), \(line.nettoyage), \(contenu))
            """)
    }

    public func of(messages: [String]) throws -> [Line] {
        try session.all(
            Line.self,
            "SELECT id, message, rang, nom, genre, taille, empreinte, nettoyage FROM piece WHERE message IN \(sql: .list(messages)) ORDER BY message, rang LIMIT 2000")
    }

    /// A file of a thread, and its sealed bytes.
    public func find(_ id: String, fil: String) throws -> (line: Line, contenu: [UInt8])? {
        guard let row = try session.first(
            """
            SELECT p.id, p.message, p.rang, p.nom, p.genre, p.taille, p.empreinte, p.nettoyage, p.contenu
            FROM piece p JOIN message m ON m.id = p.message WHERE p.id = \(id) AND m.fil = \(fil)
            """)
        else { return nil }
        return (try row.decode(Line.self), try row.bytes("contenu"))
    }
}
