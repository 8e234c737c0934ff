/// A row of `caisse`.
public struct CaisseRecord: Sendable, Decodable {
    public let code: String
    public let name: String
    /// An `Adresse` as JSON.
    public let address: String
    public let telephone: String?
    /// Codes of the téléservices received electronically, separated by commas.
    public let teleservices: String

    enum CodingKeys: String, CodingKey {
        case code, telephone, teleservices
        case name = "nom"
        case address = "adresse"
    }

    public init(code: String, name: String, address: String, telephone: String?, teleservices: String) {
        self.code = code
        self.name = name
        self.address = address
        self.telephone = telephone
        self.teleservices = teleservices
    }
}

/// The table `caisse`.
public struct Caisses {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func all() throws -> [CaisseRecord] { try session.all(CaisseRecord.self, "SELECT * FROM caisse ORDER BY code") }

    public func find(_ code: String) throws -> CaisseRecord? {
        try session.first(CaisseRecord.self, "SELECT * FROM caisse WHERE code = \(code)")
    }

    public func keep(_ record: CaisseRecord) throws {
        try session.execute(
            """
            INSERT INTO caisse (code, nom, adresse, telephone, teleservices)
            VALUES (\(record.code), \(record.name), \(record.address), \(record.telephone), \(record.teleservices))
            ON CONFLICT (code) DO UPDATE SET nom = \(record.name), adresse = \(record.address),
                telephone = \(record.telephone), teleservices = \(record.teleservices)
            """)
    }
}
