/// The table `accord`: what a fund granted otherwise than it was asked, for one version of a dossier.
public struct Accords {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let dossier: String
        public let version: Int
        public let champ: String
        public let demande: String?
        public let accorde: String

        public init(dossier: String, version: Int, champ: String, demande: String?, accorde: String) {
            (self.dossier, self.version, self.champ, self.demande, self.accorde) = (dossier, version, champ, demande, accorde)
        }
    }

    public func insert(_ one: Record, by account: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO accord (dossier, version, champ, demande, accorde, par, le)
            VALUES (\(one.dossier), \(one.version), \(one.champ), \(one.demande), \(one.accorde), \(account), \(at))
            """)
    }

    public func find(_ dossier: String, version: Int) throws -> Record? {
        try session.first(Record.self, "SELECT dossier, version, champ, demande, accorde FROM accord WHERE dossier = \(dossier) AND version = \(version)")
    }
}
