public import Core
import Store

/// A patient of the list, and when they were had in hand last.
public struct PatientVu: Sendable {
    public let patient: PatientSummary
    public let vuLe: Instant
}

extension Desk {
    /// How many of the latest patients are looked through, and shown.
    public static let patienteleLimits = (searched: 3000, shown: 50)

    /// The patients the actor, or the professional they work for, had in hand, the latest first.
    /// - Parameter words: names in any order, or a birth date; everybody without them.
    public func listPatientele(_ words: String?, by caller: Caller) async throws -> [PatientVu] {
        try await look("lister-patientele", on: "patientele", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let query = try act.words(words)
            let born = query.flatMap { try? DateNaissanceSaisie.read($0, today: act.now.date(in: .paris).date) }
            let limits = Self.patienteleLimits
            let known = try Patients(act.session).recent(of: act.actor.principal, since: 0, limit: query == nil ? limits.shown : limits.searched)
            try act.trace("patientele")
            var shown: [PatientVu] = []
            for (record, at) in known where shown.count < limits.shown {
                let identity = try act.vault.identity(record)
                if let born { guard identity.dateNaissance == born else { continue } } else if let query, identity.score(of: query) == nil { continue }
                try act.trace("patient/\(record.id)", patient: record.id)
                shown.append(PatientVu(patient: try act.patientSummary(identity, id: record.id), vuLe: Instant(millisecondsSince1970: at)))
            }
            return shown
        }
    }
}

extension Act {
    fileprivate func words(_ text: String?) throws -> String? {
        guard let text, !text.trimmingBlanks.isEmpty else { return nil }
        do throws(FieldFault) {
            let clean = try PlainText.clean(text)
            guard clean.count <= 120 else { throw FieldFault("longueur", "dépasse 120 caractères.") }
            return clean
        } catch { throw DeskRefusal.invalid([Anomaly(field: "q", code: error.code, message: "« Nom ou date de naissance » \(error.message)")]) }
    }
}
