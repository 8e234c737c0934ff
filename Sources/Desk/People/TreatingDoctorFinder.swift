import Core
import Store

/// Who the treating doctor of a patient is, on a day.
struct TreatingDoctor: Sendable, Hashable {
    /// RPPS.
    let identifiant: String
    let nom: String?
    /// Nil when the register does not tell since when.
    let du: LocalDate?
}

/// The register of treating doctors, and behind it what the fund's file of insured persons says: it holds until the first
/// declaration is made at this desk.
struct TreatingDoctorFinder {
    let session: any Session

    func of(_ patient: String, _ identity: PatientIdentity, on day: LocalDate) throws -> TreatingDoctor? {
        let rows = try TreatingDoctors(session).of(patient).filter { $0.end != FinMedecinTraitant.rectification.rawValue }
        guard rows.isEmpty else {
            return rows.first { $0.covers(day.epochDay) }.map {
                TreatingDoctor(identifiant: $0.rpps, nom: $0.name, du: $0.from.map { LocalDate(epochDay: $0) })
            }
        }
        return try identity.medecinTraitant.map { rpps in
            TreatingDoctor(identifiant: rpps, nom: try Accounts(session).professional(rpps)?.name, du: nil)
        }
    }
}
