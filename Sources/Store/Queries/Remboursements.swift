/// A row of `remboursement`. What was reimbursed is encrypted.
public struct RemboursementRecord: Sendable, Decodable {
    public let id: String
    public let batch: String
    public let patient: String
    /// Day of care, counted from 1970-01-01.
    public let day: Int
    public let line: [UInt8]

    enum CodingKeys: String, CodingKey {
        case id, patient
        case batch = "lot"
        case day = "jour"
        case line = "ligne"
    }

    public init(id: String, batch: String, patient: String, day: Int, line: [UInt8]) {
        self.id = id
        self.batch = batch
        self.patient = patient
        self.day = day
        self.line = line
    }
}

/// A row of `remboursement_lot`: one file of a fund.
public struct LotRemboursementRecord: Sendable, Decodable {
    public let id: String
    public let caisse: String
    /// `en-cours`, `en-vigueur`, `remplace`.
    public let state: String
    public let digest: String
    public let read: Int
    public let kept: Int
    public let setAside: Int
    public let readAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, caisse
        case state = "etat"
        case digest = "empreinte"
        case read = "lus"
        case kept = "gardes"
        case setAside = "ecartes"
        case readAt = "lu_le"
    }
}

/// The tables `remboursement_lot` and `remboursement`. Lines count only while their file is the one in force.
public struct Remboursements {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func begin(id: String, caisse: String, digest: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO remboursement_lot (id, caisse, etat, empreinte, lus, gardes, ecartes, lu_le)
            VALUES (\(id), \(caisse), 'en-cours', \(digest), 0, 0, 0, \(at))
            """)
    }

    public func inForce(_ caisse: String) throws -> LotRemboursementRecord? {
        try session.first(LotRemboursementRecord.self, "SELECT * FROM remboursement_lot WHERE caisse = \(caisse) AND etat = 'en-vigueur'")
    }

    /// Puts a file in force in place of the former one: two rows change, whatever the size of the files.
    public func putInForce(_ id: String, caisse: String, read: Int, kept: Int, setAside: Int) throws {
        try session.execute("UPDATE remboursement_lot SET etat = 'remplace' WHERE caisse = \(caisse) AND etat = 'en-vigueur'")
        try session.execute(
            """
            UPDATE remboursement_lot SET etat = 'en-vigueur', lus = \(read), gardes = \(kept), ecartes = \(setAside)
            WHERE id = \(id)
            """)
    }

    /// Files that no longer count, or never did.
    public func discarded(_ caisse: String, except id: String?) throws -> [String] {
        try session.rows("SELECT id FROM remboursement_lot WHERE caisse = \(caisse) AND etat <> 'en-vigueur' ORDER BY lu_le, id")
            .map { try $0.text("id") }.filter { $0 != id }
    }

    /// Removes some lines of a file, and the file itself once it has none.
    /// - Returns: whether some are left.
    public func erase(_ batch: String, limit: Int) throws -> Bool {
        let gone = try session.execute(
            "DELETE FROM remboursement WHERE id IN (SELECT id FROM remboursement WHERE lot = \(batch) LIMIT \(limit))")
        if gone == limit { return true }
        try session.execute("DELETE FROM remboursement_lot WHERE id = \(batch) AND etat <> 'en-vigueur'")
        return false
    }

    /// Lines of a patient in one file, the latest first.
    public func lines(_ patient: String, batch: String, since day: Int, limit: Int) throws -> [RemboursementRecord] {
        try session.all(
            RemboursementRecord.self,
            "SELECT * FROM remboursement WHERE patient IN \(sql: Patients.cluster(patient)) AND lot = \(batch) AND jour >= \(day) ORDER BY jour DESC, id LIMIT \(limit)")
    }
}

extension Bulk {
    public func remboursements(_ records: [RemboursementRecord]) throws {
        try insert(
            "INSERT INTO remboursement (id, lot, patient, jour, ligne) VALUES ",
            records.map { [.text($0.id), .text($0.batch), .text($0.patient), .int(Int64($0.day)), .blob($0.line)] })
    }
}

extension Patients {
    /// Identifiers of the patients known by these keys.
    public func ids(nirKeys: [String]) throws -> [String: String] {
        guard !nirKeys.isEmpty else { return [:] }
        return try session.sansPorte.rows("SELECT cle_nir, id FROM patient WHERE cle_nir IN \(sql: .list(nirKeys))")
            .reduce(into: [:]) { found, row in found[try row.text("cle_nir")] = try row.text("id") }
    }
}
