/// A row of `caisse`.
public struct CaisseRecord: Sendable, Decodable {
    public let code: String
    public let name: String
    /// An `Adresse` as JSON.
    public let address: String
    public let telephone: String?
    /// False for a code that was met before anyone named its fund: nothing is deposited for it.
    public let isKnown: Bool
    /// Where what is written here comes from.
    public let source: String?

    enum CodingKeys: String, CodingKey {
        case code, telephone, source
        case name = "nom"
        case address = "adresse"
        case isKnown = "connue"
    }

    public init(code: String, name: String, address: String, telephone: String?, isKnown: Bool = true, source: String? = nil) {
        self.code = code
        self.name = name
        self.address = address
        self.telephone = telephone
        self.isKnown = isKnown
        self.source = source
    }
}

/// The table `caisse`.
public struct Caisses {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The funds that are known, by code.
    public func all() throws -> [CaisseRecord] {
        try session.all(CaisseRecord.self, "SELECT * FROM caisse WHERE connue ORDER BY code")
    }

    /// Codes met whose fund nobody has named yet.
    public func unknown(limit: Int) throws -> [String] {
        try session.rows("SELECT code FROM caisse WHERE NOT connue ORDER BY code LIMIT \(limit)").map { try $0.text("code") }
    }

    public func codes() throws -> [String] {
        try session.rows("SELECT code FROM caisse WHERE connue").map { try $0.text("code") }
    }

    /// The names of those of the codes that are known funds.
    public func names(among codes: [String]) throws -> [String: String] {
        guard !codes.isEmpty else { return [:] }
        let rows = try session.rows("SELECT code, nom FROM caisse WHERE connue AND code IN \(sql: .steady(codes))")
        return Dictionary(try rows.map { (try $0.text("code"), try $0.text("nom")) }, uniquingKeysWith: { first, _ in first })
    }

    public func any() throws -> Bool { try session.value(Int.self, "SELECT 1 FROM caisse LIMIT 1") != nil }

    public func find(_ code: String) throws -> CaisseRecord? {
        try session.first(CaisseRecord.self, "SELECT * FROM caisse WHERE code = \(code)")
    }

    /// Makes a fund known, or corrects what is written of it. The list without dates is left to older versions of the desk.
    public func keep(_ record: CaisseRecord) throws {
        try session.execute(
            """
            INSERT INTO caisse (code, nom, adresse, telephone, teleservices, connue, source)
            VALUES (\(record.code), \(record.name), \(record.address), \(record.telephone), '', TRUE, \(record.source))
            ON CONFLICT (code) DO UPDATE SET nom = \(record.name), adresse = \(record.address),
                telephone = \(record.telephone), connue = TRUE, source = \(record.source)
            """)
    }

    /// Notes a code that a card or a file bears. A code already there stays as it is.
    public func meet(_ code: String) throws {
        try session.execute(
            """
            INSERT INTO caisse (code, nom, adresse, teleservices, connue) VALUES (\(code), '', '', '', FALSE)
            ON CONFLICT (code) DO NOTHING
            """)
    }
}
