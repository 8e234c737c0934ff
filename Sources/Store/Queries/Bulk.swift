/// Many rows at once, for filling a database: the same tables and constraints, fewer round trips.
public struct Bulk {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func accounts(_ records: [AccountRecord], at: Int64) throws {
        try insert(
            "INSERT INTO compte (id, role, emetteur, sujet, nom, identifiant, profession, caisse, actif, cree_le) VALUES ",
            records.map {
                [
                    .text($0.id), .text($0.role), .text($0.issuer), .text($0.subject), .text($0.name), $0.identifier.sqlValue,
                    $0.profession.sqlValue, $0.caisse.sqlValue, .bool($0.isActive), .int(at),
                ]
            })
    }

    public func situations(_ records: [SituationRecord]) throws {
        try insert(
            "INSERT INTO situation (id, compte, cle, rang, libelle, mode, specialite, adresse, telephone) VALUES ",
            records.map {
                [
                    .text($0.id), .text($0.account), .text($0.key), .int(Int64($0.rank)), .text($0.label), .text($0.mode), $0.specialty.sqlValue,
                    $0.address.sqlValue, $0.telephone.sqlValue,
                ]
            })
    }

    public func patients(_ records: [PatientRecord]) throws {
        try insert(
            "INSERT INTO patient (id, cle_nir, cle_naissance, identite, caisse, cree_le, maj_le) VALUES ",
            records.map {
                [
                    .text($0.id), .text($0.nirKey), .text($0.birthKey), .blob($0.identity), .text($0.caisse), .int($0.createdAt),
                    .int($0.createdAt),
                ]
            })
    }

    /// Professionals and the patients they had in hand; a pair already there stays as it is.
    public func seen(_ pairs: [(account: String, patient: String, at: Int64)]) throws {
        try insert(
            "INSERT INTO patientele (compte, patient, vu_le) VALUES ",
            pairs.map { [.text($0.account), .text($0.patient), .int($0.at)] }, end: " ON CONFLICT (compte, patient) DO NOTHING")
    }

    /// Statements of a few hundred values: longer ones cost more to bind than they save.
    private static let valuesAtOnce = 240

    func insert(_ head: SQL, _ rows: [[SQLValue]], end: SQL = "") throws {
        guard let width = rows.first?.count else { return }
        let step = max(1, Self.valuesAtOnce / width)
        for start in stride(from: 0, to: rows.count, by: step) {
            let values = rows[start..<min(start + step, rows.count)].map { SQL.list($0) }
            try session.execute(head + values.joined(separator: ", ") + end)
        }
    }
}
