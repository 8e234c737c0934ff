import ContactTracing
import Core
import Foundation
import Store

extension Desk {
    /// Takes back the last outcome, entered by mistake, within ten minutes and by whoever entered it. The contact is in
    /// their hands again.
    public func annulerAppel(_ id: String, key: String? = nil, by caller: Caller) async throws -> FicheAppel {
        try await act("annuler-appel", on: "suivi/contact", by: caller) { act in
            let kept = try act.onceFiche(key, id) {
                var record = try act.contactDuTerritoire(id, hold: true)
                _ = try act.parametresOuverts(record.epidemic)
                guard let attempt = try Appels(act.session).ofContact(id).first, act.undoable(attempt, record) != nil, let before = act.avant(attempt) else {
                    throw DeskRefusal.cycle(LifecycleRefusal(
                        "appel-pas-annulable",
                        "Seule la dernière issue, notée par vous il y a moins de \(Act.minutesPourAnnuler) minutes, s’annule, et si rien n’a changé depuis."))
                }
                record.note(
                    VieContact(
                        etat: before.etat, enregistreLe: record.vie.enregistreLe, echeanceAppel: before.echeance.map(Instant.init(millisecondsSince1970:)),
                        prochainEssai: before.prochain.map(Instant.init(millisecondsSince1970:)), essais: before.essais,
                        jointLe: before.joint.map(Instant.init(millisecondsSince1970:))))
                record.takenBy = act.actor.account
                record.takenUntil = act.now.adding(minutes: Act.minutesDePrise).millisecondsSince1970
                if attempt.outcome == IssueAppel.joint.rawValue {
                    try Isolements(act.session).cancel(contact: id)
                    try act.retirerDemande(&record)
                }
                try Contacts(act.session).save(&record, at: act.at)
                try Appels(act.session).delete(attempt.id)
                try act.trace(record)
                return id
            }
            let record = try act.contactDuTerritoire(kept)
            if !act.isTraced { try act.trace(record) }
            return try act.ficheAppel(record)
        }
    }
}

extension Act {
    /// What the sheet was before an attempt.
    func avant(_ attempt: Appels.Record) -> AvantAppel? {
        attempt.before.flatMap { try? JSONDecoder().decode(AvantAppel.self, from: Data($0.utf8)) }
    }
}
