public import Core
import Formats
import Store

/// One of a doctor's declared patients, present or gone.
public struct TreatedPatient: Sendable, Codable, Hashable {
    /// Of the row in the register.
    public let id: String
    public let patient: PatientSummary
    public let from: LocalDate?
    public let until: LocalDate?
    public let end: FinMedecinTraitant?
    /// When the doctor noted that the patient was told.
    public let toldAt: Instant?
    public let address: String?
    public let telephone: String?
}

/// The list of a doctor's patients.
public struct PatienteleView: Sendable, Codable {
    public let page: Page<TreatedPatient>
    /// How many have declared the doctor now.
    public let count: Int
}

extension Desk {
    /// The patients who declared the actor, or the doctor they work for; or those who left. Every one is noted.
    public func listTreated(left: Bool = false, cursor: String? = nil, limit: Int = 50, by caller: Caller) async throws -> PatienteleView {
        try await look("lister-patientele", on: "patientele", by: caller) { act in
            let rpps = try act.treatingDoctor()
            let limit = min(max(limit, 1), 100)
            let rows = try act.treatedRows(rpps, left: left, after: cursor.map(Cursor.init), limit: limit + 1)
            let shown = try act.treated(Array(rows.prefix(limit)))
            try act.trace("patientele/\(left ? "partis" : "presents")")
            for one in shown { try act.trace("patient/\(one.patient.id)", patient: one.patient.id) }
            return PatienteleView(
                page: Page(items: shown, next: rows.count > limit ? rows[limit - 1].cursor(left: left).text : nil),
                count: try TreatingDoctors(act.session).count(of: rpps))
        }
    }

    /// The same list whole, as a CSV file whose cells no spreadsheet runs. Read in slices: a long list keeps nobody waiting.
    public func exportTreated(left: Bool = false, by caller: Caller) async throws -> [UInt8] {
        let csv = CSVWriter()
        var out = csv.header(["nom", "date_naissance", "commune", "adresse", "telephone", "caisse", "depuis", "jusqua", "raison", "prevenu_le"])
        var cursor: String?
        repeat {
            let (slice, next) = try await exportSlice(left, cursor, caller)
            for one in slice { csv.append(one.cells, to: &out) }
            cursor = next
        } while cursor != nil
        return out
    }

    private func exportSlice(_ left: Bool, _ cursor: String?, _ caller: Caller) async throws -> ([TreatedPatient], String?) {
        let limit = 200
        return try await act("exporter-patientele", on: "patientele", by: caller) { act in
            let rpps = try act.treatingDoctor()
            let rows = try act.treatedRows(rpps, left: left, after: cursor.map(Cursor.init), limit: limit)
            let shown = try act.treated(rows)
            try act.trace("patientele/\(left ? "partis" : "presents")/csv")
            for one in shown { try act.trace("patient/\(one.patient.id)", patient: one.patient.id) }
            return (shown, rows.count == limit ? rows.last?.cursor(left: left).text : nil)
        }
    }

    /// Notes that a patient who left was told; a second time takes the note back.
    public func noteTold(_ id: String, by caller: Caller) async throws {
        try await act("noter-prevenu", on: "patientele", by: caller) { act in
            let rpps = try act.treatingDoctor()
            guard Identifier.isWellFormed(id), let row = try TreatingDoctors(act.session).find(id), row.rpps == rpps, row.until != nil else {
                throw DeskRefusal.notFound
            }
            try TreatingDoctors(act.session).told(id, at: row.toldAt == nil ? act.at : nil)
            try act.trace("patientele/\(id)", patient: row.patient)
        }
    }
}

extension Act {
    /// The RPPS of the doctor whose list is asked for: the actor's, or that of whom they work for.
    func treatingDoctor() throws -> String {
        try Policy.careForPatients.enforce(actor, ())
        guard let account = try Accounts(session).find(actor.principal), account.profession == Profession.medecin.code, let rpps = account.identifier else {
            throw DeskRefusal.forbidden("Cette liste est celle des médecins traitants.")
        }
        return rpps
    }

    fileprivate func treatedRows(_ rpps: String, left: Bool, after cursor: Cursor?, limit: Int) throws -> [TreatingDoctorRecord] {
        let table = TreatingDoctors(session)
        let place = cursor.map { ($0.at, $0.id) }
        return left ? try table.left(rpps, after: place, limit: limit) : try table.patients(of: rpps, after: place, limit: limit)
    }

    fileprivate func treated(_ rows: [TreatingDoctorRecord]) throws -> [TreatedPatient] {
        let people = Dictionary(
            try Patients(session).find(ids: rows.map(\.patient)).map { ($0.id, try vault.identity($0)) }, uniquingKeysWith: { first, _ in first })
        return try rows.compactMap { row in
            guard let identity = people[row.patient] else { return nil }
            return TreatedPatient(
                id: row.id, patient: try patientSummary(identity, id: row.patient), from: row.from.map { LocalDate(epochDay: $0) },
                until: row.until.map { LocalDate(epochDay: $0) }, end: row.end.flatMap(FinMedecinTraitant.init(rawValue:)),
                toldAt: row.toldAt.map(Instant.init(millisecondsSince1970:)), address: identity.adresse?.enUneLigne, telephone: identity.telephone)
        }
    }
}

extension TreatingDoctorRecord {
    fileprivate func cursor(left: Bool) -> Cursor { Cursor(at: Int64(left ? until ?? 0 : from ?? 0), id: id) }
}

extension TreatedPatient {
    fileprivate var cells: [String] {
        [
            patient.name, patient.birthDate.iso, patient.commune ?? "", address ?? "", telephone ?? "", patient.caisse.name, from?.iso ?? "",
            until?.iso ?? "", end?.label ?? "", toldAt?.date(in: .paris).date.iso ?? "",
        ]
    }
}
