/// A row of `remboursement_masque`.
public struct CodeMasqueRecord: Sendable, Decodable {
    public let code: String
    public let reason: String
    public let notedBy: String
    public let notedAt: Int64

    enum CodingKeys: String, CodingKey {
        case code
        case reason = "motif"
        case notedBy = "note_par"
        case notedAt = "note_le"
    }
}

/// The table `remboursement_masque`: codes whose lines are shown to nobody.
public struct CodesMasques {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func all() throws -> [CodeMasqueRecord] { try session.all(CodeMasqueRecord.self, "SELECT * FROM remboursement_masque ORDER BY code") }

    public func add(_ code: String, reason: String, by account: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO remboursement_masque (code, motif, note_par, note_le) VALUES (\(code), \(reason), \(account), \(at))
            ON CONFLICT (code) DO UPDATE SET motif = \(reason), note_par = \(account), note_le = \(at)
            """)
    }

    public func remove(_ code: String) throws -> Bool { try session.execute("DELETE FROM remboursement_masque WHERE code = \(code)") == 1 }
}
