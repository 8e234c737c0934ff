public import Core
import Store

/// A patient in hand: who they are, and their dossiers at this desk.
public struct PatientView: Sendable, Codable {
    public let patient: PatientSummary
    public let address: String?
    public let telephone: String?
    public let hasTreatingDoctor: Bool
    public let isOwnTreatingDoctor: Bool
    /// Nil when the register does not tell.
    public let treatedSince: LocalDate?
    public let fiabilite: Fiabilite
    /// When the reader, or the professional they work for, had them in hand before this moment.
    public let vuLe: Instant?
    public let dossiers: Page<DossierLine>
}

extension Desk {
    /// Only for a patient the actor already had in hand through a search.
    public func readPatient(_ id: String, by caller: Caller) async throws -> PatientView {
        try await look("lire-patient", on: "patient/\(id)", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (patient, identity) = try act.patient(.id(id))
            let before = try Patients(act.session).lastSeen(patient, by: act.actor.principal)
            let (account, at) = (act.actor.principal, act.at)
            try act.change { try Patients($0).seen(patient, by: account, at: at) }
            try act.trace("patient/\(patient)", patient: patient)
            let identifier = try act.people.author(account: act.actor.principal, situation: nil)?.identifiant
            let treating = try TreatingDoctorFinder(session: act.session).of(patient, identity, on: act.now.date(in: .paris).date)
            return PatientView(
                patient: try act.patientSummary(identity, id: patient), address: identity.adresse?.enUneLigne, telephone: identity.telephone,
                hasTreatingDoctor: treating != nil, isOwnTreatingDoctor: treating != nil && treating?.identifiant == identifier,
                treatedSince: treating?.du,
                fiabilite: try Identites(act.session).life(of: patient).fiabilite, vuLe: before.map(Instant.init(millisecondsSince1970:)),
                dossiers: try act.listOwn(DossierQuery(patient: patient, limit: 20)))
        }
    }

    /// Patients the actor, or the professional they work for, had in hand today.
    public func patientsOfTheDay(by caller: Caller) async throws -> [PatientSummary] {
        try await look("patients-du-jour", on: "patients", by: caller) { try $0.patientsOfTheDay(limit: 30).shown }
    }
}

extension Act {
    /// The latest had in hand today, and whether there were others; those are looked at by nobody.
    func patientsOfTheDay(limit: Int) throws -> (shown: [PatientSummary], hasMore: Bool) {
        try Policy.careForPatients.enforce(actor, ())
        let midnight = Instant(now.date(in: .paris).date, in: .paris).millisecondsSince1970
        let found = try Patients(session).recent(of: actor.principal, since: midnight, limit: limit + 1).map(\.patient)
        let patients = found.prefix(limit)
        try trace("patients")
        for patient in patients { try trace("patient/\(patient.id)", patient: patient.id) }
        let identities = try patients.map { (try lu.identities[$0.id] ?? vault.identity($0), $0.id) }
        try funds.foresee(Set(identities.map(\.0.caisse)))
        return (try identities.map { try patientSummary($0, id: $1) }, found.count > limit)
    }
}
