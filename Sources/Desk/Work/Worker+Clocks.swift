import Core
import Store

extension Worker {
    /// Applies what time alone brings: silence that means an answer, dossiers that close.
    func turnClocks() async throws -> Bool {
        let now = desk.now
        let shortest = desk.teleservices.map(\.lifecycle.closesAfterDays).min() ?? 0
        let closable = now.adding(hours: -24 * shortest).millisecondsSince1970
        let due = try await desk.database.read { session in
            let dossiers = Dossiers(session)
            return (
                silent: try dossiers.overdue(at: now.millisecondsSince1970, limit: 50),
                old: try dossiers.answered(before: closable, limit: 50)
            )
        }
        var changed = false
        for id in due.silent where try await apply(.silence, to: id) { changed = true }
        for id in due.old where try await apply(.close, to: id) { changed = true }
        if try await proposeClusters() { changed = true }
        if try await closeComplaints() { changed = true }
        if try await tellAffections() { changed = true }
        if try await sendAffectionNotice() { changed = true }
        if try await forgetLooks() { changed = true }
        if try await forgetReports() { changed = true }
        if try await turnCensus() { changed = true }
        return changed
    }

    /// Applies an event if the life cycle allows it now.
    private func apply(_ event: DossierEvent, to id: String) async throws -> Bool {
        let now = desk.now
        return try await desk.database.write { session in
            let act = Act(event.word, session: session, desk: desk, caller: Self.deskCaller("horloge"), now: now)
            guard let record = try Dossiers(session).hold(id), let teleservice = desk.teleservice(record.teleservice),
                let identity = try act.vault.find(record.patient)
            else { return false }
            var dossier = try LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: act.currentFund(of: record))
            var trial = dossier.lifecycle
            guard (try? trial.apply(event, at: now)) != nil else { return false }
            try act.apply(event, to: &dossier)
            try act.trace("dossier/\(id)", patient: record.patient)
            return true
        }
    }
}
