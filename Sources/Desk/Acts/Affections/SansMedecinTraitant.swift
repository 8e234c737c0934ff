public import Core
import Store

/// A patient with an open illness and no treating doctor.
public struct PatientSansMedecin: Sendable, Codable, Hashable {
    public let patient: PatientSummary
    public let telephone: String?
    public let du: LocalDate
    public let au: LocalDate?
    /// Which illness: for the medical service alone.
    public let titre: String?
}

extension Desk {
    private static let lookedAtOnce = 200

    /// The fund’s patients whose illness was opened here and who declared no treating doctor, so that somebody finds them one.
    public func listerSansMedecinTraitant(cursor: String? = nil, by caller: Caller) async throws -> Page<PatientSansMedecin> {
        try await act("lister-ald-sans-medecin", on: "affections/sans-medecin", by: caller) { act in
            let caisses = try act.ownFunds()
            guard cursor.map(Identifier.isWellFormed) ?? true else { throw DeskRefusal.malformed(code: "curseur", message: "Le curseur est illisible. Reprenez au début de la liste.") }
            let rows = try AffectionsSuivies(act.session).withoutDoctor(
                caisses: caisses, today: act.today.epochDay, after: cursor ?? "", limit: Self.lookedAtOnce)
            try act.trace("affections/sans-medecin")
            return Page(items: try rows.compactMap(act.withoutDoctor), next: rows.count == Self.lookedAtOnce ? rows.last?.id : nil)
        }
    }
}

extension Act {
    /// The codes the actor’s fund answers for.
    func ownFunds() throws -> [String] {
        guard let caisse = actor.caisse else { throw DeskRefusal.forbidden("Cette liste est celle des caisses.") }
        return try funds.codes(de: caisse, le: today)
    }

    fileprivate func withoutDoctor(_ record: AffectionRecord) throws -> PatientSansMedecin? {
        let patient = try Patients(session).root(of: record.patient)
        guard let identity = try vault.find(patient), try TreatingDoctorFinder(session: session).of(patient, identity, on: today) == nil else { return nil }
        try trace("patient/\(patient)/affections", patient: patient)
        let row = try affections.tenue(record)
        return PatientSansMedecin(
            patient: try patientSummary(identity, id: patient), telephone: identity.telephone, du: LocalDate(epochDay: record.from),
            au: record.until.map { LocalDate(epochDay: $0) }, titre: actor.seesDiseases ? row.titre : nil)
    }
}
