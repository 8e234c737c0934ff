/// The table `maintenance`: interruptions told beforehand.
public struct Maintenances {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let debut: Int64
        public let fin: Int64
        public let texte: String
        public let annonceeLe: Int64

        enum CodingKeys: String, CodingKey {
            case id, debut, fin, texte
            case annonceeLe = "annoncee_le"
        }
    }

    public func insert(id: String, from: Int64, until: Int64, text: String, account: String, at: Int64) throws {
        try session.execute(
            "INSERT INTO maintenance (id, debut, fin, texte, annoncee_par, annoncee_le) VALUES (\(id), \(from), \(until), \(text), \(account), \(at))")
    }

    /// Those not over at a moment, the soonest first.
    public func coming(after moment: Int64, limit: Int = 20) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT id, debut, fin, texte, annoncee_le FROM maintenance WHERE fin > \(moment) AND retiree_le IS NULL ORDER BY debut, id LIMIT \(limit)")
    }

    public func retire(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE maintenance SET retiree_le = \(at) WHERE id = \(id) AND retiree_le IS NULL AND fin > \(at)") == 1
    }
}
