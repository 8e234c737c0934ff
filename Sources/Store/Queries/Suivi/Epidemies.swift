/// The table `epidemie`: parameter sets, one row a version.
public struct Epidemies {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let code: String
        public let version: Int
        /// First day it judges by.
        public let from: Int
        /// JSON.
        public let parameters: String
        public let author: String
        public let createdAt: Int64

        enum CodingKeys: String, CodingKey {
            case code, version
            case from = "du"
            case parameters = "parametres"
            case author = "auteur"
            case createdAt = "cree_le"
        }

        public init(code: String, version: Int, from: Int, parameters: String, author: String, createdAt: Int64) {
            self.code = code
            self.version = version
            self.from = from
            self.parameters = parameters
            self.author = author
            self.createdAt = createdAt
        }
    }

    /// A version is written once; writing it again is a conflict.
    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO epidemie (code, version, du, parametres, auteur, cree_le)
            VALUES (\(r.code), \(r.version), \(r.from), \(r.parameters), \(r.author), \(r.createdAt))
            """)
    }

    /// The set that judges an act of that day; the first one when the day is before them all.
    public func inForce(_ code: String, on day: Int) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM epidemie WHERE code = \(code) AND du <= \(day) ORDER BY du DESC, version DESC LIMIT 1")
            ?? session.first(Record.self, "SELECT * FROM epidemie WHERE code = \(code) ORDER BY version LIMIT 1")
    }

    public func versions(_ code: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM epidemie WHERE code = \(code) ORDER BY version DESC")
    }

    /// Codes of all epidemics, the latest opened first.
    public func codes() throws -> [String] {
        try session.rows("SELECT code, min(cree_le) AS ne FROM epidemie GROUP BY code ORDER BY ne DESC, code").map { try $0.text("code") }
    }
}
