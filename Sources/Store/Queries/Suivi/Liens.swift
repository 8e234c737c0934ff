/// The table `lien`: who infected whom, as known here or as a line list said it.
public struct Liens {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        /// Cases, when they are known here.
        public var from: String?
        public var to: String?
        /// Identifiers in the file the link was imported from.
        public var fromReference: String?
        public var toReference: String?
        public var day: Int?
        public var nature: String?
        public var batch: String?
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id, nature
            case epidemic = "epidemie"
            case from = "de"
            case to = "vers"
            case fromReference = "de_reference"
            case toReference = "vers_reference"
            case day = "le"
            case batch = "lot"
            case collected = "collecte_le"
        }

        public init(
            id: String, epidemic: String, from: String?, to: String?, fromReference: String? = nil, toReference: String? = nil, day: Int? = nil,
            nature: String? = nil, batch: String? = nil, collected: Int
        ) {
            self.id = id
            self.epidemic = epidemic
            self.from = from
            self.to = to
            self.fromReference = fromReference
            self.toReference = toReference
            self.day = day
            self.nature = nature
            self.batch = batch
            self.collected = collected
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO lien (id, epidemie, de, vers, de_reference, vers_reference, le, nature, lot, collecte_le)
            VALUES (\(r.id), \(r.epidemic), \(r.from), \(r.to), \(r.fromReference), \(r.toReference), \(r.day), \(r.nature), \(r.batch), \(r.collected))
            """)
    }
}
