import Core
import Store

extension Act {
    /// What rules and prefill may know of a patient on the day of the act.
    func facts(_ identity: PatientIdentity, id: String) throws -> PatientFacts {
        if let known = lu.patients[id], known.identity == identity { return known.facts }
        let facts = try PatientFacts(
            identity, id: id, treatingDoctor: TreatingDoctorFinder(session: session).of(id, identity, on: now.date(in: .paris).date),
            affections: affections.connues(id, naissance: identity.dateNaissance, at: now, withFile: actor.seesDiseases))
        lu.patients[id] = (identity, facts)
        return facts
    }

    func facts(of dossier: LoadedDossier) throws -> PatientFacts { try facts(dossier.identity, id: dossier.record.patient) }
}
