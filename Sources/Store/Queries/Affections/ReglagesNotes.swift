/// The table `affection_reglage`: what administrators noted of each illness.
public struct ReglagesNotes {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let code: String
        public let isSeventeen: Bool
        public let isIrreversible: Bool
        public let years: Int?
        public let nextYears: Int?
        public let source: String
        public let notedBy: String
        public let notedAt: Int64

        enum CodingKeys: String, CodingKey {
            case code, source
            case isSeventeen = "dix_sept"
            case isIrreversible = "irreversible"
            case years = "annees"
            case nextYears = "annees_suite"
            case notedBy = "note_par"
            case notedAt = "note_le"
        }

        public init(code: String, isSeventeen: Bool, isIrreversible: Bool, years: Int?, nextYears: Int?, source: String, notedBy: String, notedAt: Int64) {
            (self.code, self.isSeventeen, self.isIrreversible, self.years, self.nextYears) = (code, isSeventeen, isIrreversible, years, nextYears)
            (self.source, self.notedBy, self.notedAt) = (source, notedBy, notedAt)
        }
    }

    public func all() throws -> [Record] { try session.all(Record.self, "SELECT * FROM affection_reglage ORDER BY code") }

    public func find(_ code: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM affection_reglage WHERE code = \(code)") }

    public func keep(_ record: Record) throws {
        try forget(record.code)
        try session.execute(
            """
            INSERT INTO affection_reglage (code, dix_sept, irreversible, annees, annees_suite, source, note_par, note_le)
            VALUES (\(record.code), \(record.isSeventeen), \(record.isIrreversible), \(record.years), \(record.nextYears), \(record.source),
                \(record.notedBy), \(record.notedAt))
            """)
    }

    public func forget(_ code: String) throws { try session.execute("DELETE FROM affection_reglage WHERE code = \(code)") }
}
