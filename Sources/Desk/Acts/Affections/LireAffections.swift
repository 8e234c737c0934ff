import Core
import Store

extension Desk {
    /// A patient’s long-term illnesses: what is open, automatic or argued renewal, where it stands, who was told.
    public func lireAffections(_ patient: String, by caller: Caller) async throws -> AffectionsPatient {
        try await act("lire-affections", on: "patient/\(patient)/affections", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (id, identity) = try act.patient(.id(patient))
            let demandes = try act.demandes(of: id)
            let views = try act.affectionViews(of: id, identity, demandes)
            try act.trace("patient/\(id)/affections", patient: id)
            let shown = Set(views.flatMap(\.demandes))
            return AffectionsPatient(
                patient: try act.patientSummary(identity, id: id), affections: views, demandes: demandes.map(\.vue).filter { !shown.contains($0) },
                peutDemander: try act.mayAskForAffections())
        }
    }
}

extension Act {
    fileprivate func mayAskForAffections() throws -> Bool {
        guard let service = desk.teleservice("protocole-de-soins"), let account = try Accounts(session).find(actor.principal) else { return false }
        let covered = actor.delegation?.covers(service.code) ?? true
        return covered && account.profession.map { code in service.authors.contains { $0.code == code } } ?? false
    }
}
