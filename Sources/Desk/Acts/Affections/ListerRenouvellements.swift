import Core
import Store

/// A renewal that the treating doctor has to ask for soon.
public struct RenouvellementProche: Sendable, Codable, Hashable {
    public let patient: PatientSummary
    public let affection: AffectionView
    /// Days left, today excluded.
    public let jours: Int
}

extension Desk {
    /// Illnesses looked at, at most: a doctor has some hundreds of such patients, and a few ends in three months.
    static let renouvellementsMontres = 200

    /// The argued renewals of the actor’s declared patients, three months from their end and nearer, the next end first.
    public func listerRenouvellements(by caller: Caller) async throws -> [RenouvellementProche] {
        try await act("lister-renouvellements", on: "patientele/affections", by: caller) { act in
            let rpps = try act.treatingDoctor()
            try act.trace("patientele/affections")
            // A month of 31 days shortened to one of 28 moves the alert by three days at most.
            let rows = try AffectionsSuivies(act.session).ending(
                doctor: rpps, account: act.actor.principal, from: act.today.epochDay, until: act.today.adding(months: PeriodeAffection.moisAvantEcheance).epochDay + 4,
                limit: Self.renouvellementsMontres)
            return try rows.compactMap { try act.renewal($0, of: rpps) }
        }
    }
}

extension Act {
    /// Nil when nothing is to be asked for, or when somebody else is the treating doctor now.
    fileprivate func renewal(_ record: AffectionRecord, of rpps: String) throws -> RenouvellementProche? {
        let patient = try Patients(session).root(of: record.patient)
        let row = try affections.tenue(record)
        guard let identity = try vault.find(patient), let periode = row.vie.periode(at: now), periode.estAlerte(le: today), let au = periode.au,
            try TreatingDoctorFinder(session: session).of(patient, identity, on: today)?.identifiant == rpps
        else { return nil }
        let reglages = try affections.reglages()
        guard reglages.renouvellement(row.contenu.code, naissance: identity.dateNaissance, echeance: au).mode == .argumente else { return nil }
        try trace("patient/\(patient)/affections", patient: patient)
        let told = try AvisAffections(session).of([record.id]).first { $0.to == "patient" && $0.deadline == au.epochDay }
        let about = try demandes(of: patient).filter { $0.code == row.contenu.code }
        return RenouvellementProche(
            patient: try patientSummary(identity, id: patient), affection: view(row, periode, identity, reglages, about, told: told), jours: today.days(to: au))
    }
}
