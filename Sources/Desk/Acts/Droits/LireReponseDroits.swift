import Core
import Store

extension Desk {
    /// An answer, read again by whoever asked for it, or verified by the fund it names. For anybody else it does not exist.
    ///
    /// The fund also sees whether the register, as it was known at that moment, gives the same answer today.
    public func lireReponseDroits(_ id: String, by caller: Caller) async throws -> ReponseDroitsView {
        try await act("lire-reponse-droits", on: "droits/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), let record = try ReponsesDroits(act.session).find(id),
                let patient = try Patients(act.session).find(record.patient)
            else { throw DeskRefusal.notFound }
            try Policy.readRightsAnswer.enforce(act.actor, RightsAnswerSubject(account: record.account, caisse: record.caisse.flatMap { try? CodeOrganisme($0) }))
            let identity = try act.vault.identity(patient)
            try act.trace("droits/\(id)", patient: record.patient)
            guard act.actor.caisse != nil else { return try act.view(record, identity) }
            let kept = try act.kept(record)
            // Other rules would give another answer, and prove nothing.
            guard record.rules == act.desk.reglagesDroits.version else { return try act.view(record, identity) }
            let again = try ReponseGardee.make(
                RegistreDroits(session: act.session, keys: act.desk.keys), patient: record.patient, birth: identity.dateNaissance,
                day: LocalDate(epochDay: Int(record.careDay)), carte: kept.carte, at: Instant(millisecondsSince1970: record.givenAt), act.desk.reglagesDroits)
            return try act.view(record, identity, recalcul: again.entiere == kept.entiere)
        }
    }
}
