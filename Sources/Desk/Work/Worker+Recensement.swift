import Core
import Recensement
import Store

extension Worker {
    /// What time alone brings to a census: patients nobody answered for come back to the agents, who they are is wiped once
    /// settled, a campaign that ended is erased.
    func turnCensus() async throws -> Bool {
        let now = desk.now
        let today = now.date(in: .paris).date.epochDay
        let caller = Self.deskCaller("horloge")
        let settled = now.adding(hours: -24 * CategorieCampagne.joursPatient).millisecondsSince1970
        let due = try await desk.database.read { session in
            (late: try Orientations(session).overdue(at: now.millisecondsSince1970, limit: 100), ended: try Campagnes(session).toErase(today: today),
             known: try Orientations(session).hasPatients(settledBefore: settled))
        }
        guard !due.late.isEmpty || !due.ended.isEmpty || due.known else { return false }
        return try await desk.database.write { session in
            let act = Act("horloge-recensement", session: session, desk: desk, caller: caller, now: now)
            let table = Orientations(session)
            var changed = false
            for id in due.late {
                guard var record = try table.hold(id), record.etat == EtatOrientation.proposee.rawValue, record.echeance < act.at else { continue }
                try act.apply(.expirer, to: &record)
                try table.save(&record, at: act.at)
                try act.trace("recensement/orientation/\(id)", patient: record.patient)
                changed = true
            }
            if due.known, try table.wipePatients(settledBefore: settled) > 0 {
                try act.trace("recensement/patients")
                changed = true
            }
            for id in due.ended {
                try act.effacerCampagne(id)
                changed = true
            }
            return changed
        }
    }
}
