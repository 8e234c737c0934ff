import Core
import Store

extension Desk {
    /// Another person agrees with what was proposed: it is decided, and its author is told.
    public func confirmAnswer(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("confirmer", id, "", revision, key, caller, under: .handleDossier) { act, dossier in
            guard let row = try Propositions(act.session).pending(id) else { throw DeskRefusal.cycle(.nothingProposed) }
            var eyes = try act.secondRegard(of: dossier, row)
            let issue: SecondRegard.Issue
            do throws(LifecycleRefusal) { issue = try eyes.confirm(by: act.actor.account, version: dossier.record.version) } catch { throw DeskRefusal.cycle(error) }
            try Propositions(act.session).settle(id, outcome: "confirmee", by: act.actor.account, at: act.at)
            if issue == .acceptation { try act.keep(act.grant(row.granted, on: dossier), of: dossier) }
            try act.apply(issue == .refus ? .refuse(reason: row.reason ?? "") : .accept(comment: row.reason), to: &dossier)
            try act.notify(row.by, id, "Votre proposition est confirmée.")
        }
    }

    /// Another person does not agree, and says why; or whoever proposed takes it back.
    public func setAsideAnswer(_ id: String, reason: String?, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("ecarter", id, reason ?? "", revision, key, caller, under: .handleDossier) { act, dossier in
            guard let row = try Propositions(act.session).pending(id) else { throw DeskRefusal.cycle(.nothingProposed) }
            var eyes = try act.secondRegard(of: dossier, row)
            do throws(LifecycleRefusal) { try eyes.setAside(version: dossier.record.version) } catch { throw DeskRefusal.cycle(error) }
            let isOwn = row.by == act.actor.account
            let words = isOwn ? try Reason.optional(reason) : try Reason.required(reason)
            try Propositions(act.session).settle(id, outcome: isOwn ? "retiree" : "ecartee", by: act.actor.account, at: act.at)
            try act.noteInside(isOwn ? "proposition-retiree" : "proposition-ecartee", words, of: &dossier)
            if !isOwn { try act.notify(row.by, id, "Votre proposition est écartée\u{A0}: \(words ?? "")") }
        }
    }

    /// Gives a dossier one holds to a colleague of the same fund.
    public func handOver(_ id: String, to account: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("passer", id, account, revision, key, caller, under: .answerDossier) { act, dossier in
            guard dossier.state == .enTraitement, dossier.record.takenBy == act.actor.account else {
                throw DeskRefusal.cycle(LifecycleRefusal("cycle.non-pris", "Prenez d’abord le dossier en charge\u{A0}: on ne passe que ce que l’on tient."))
            }
            guard try Propositions(act.session).pending(id) == nil else {
                throw DeskRefusal.cycle(LifecycleRefusal("cycle.deja-propose", "Une décision attend d’être confirmée. Retirez-la avant de passer le dossier."))
            }
            guard let colleague = try act.colleagues(for: dossier).first(where: { $0.id == account }) else {
                throw DeskRefusal.invalid([Anomaly(field: "agent", code: "agent-inconnu", message: "« Collègue » n’est pas de ceux qui peuvent décider de ce dossier. Choisissez dans la liste.")])
            }
            dossier.record.takenBy = colleague.id
            try act.noteInside("passation", colleague.name, of: &dossier)
            try act.notify(colleague.id, id, "\(act.actor.displayName) vous passe ce dossier.")
        }
    }
}

extension LifecycleRefusal {
    static let nothingProposed = LifecycleRefusal("cycle.rien-de-propose", "Aucune décision n’attend de confirmation sur ce dossier.")
}

extension Act {
    /// Decides, or proposes to another person when the fund wants two.
    func answer(_ issue: SecondRegard.Issue, _ words: String?, granting granted: Accords.Record? = nil, of dossier: inout LoadedDossier) throws {
        let event: DossierEvent = issue == .refus ? .refuse(reason: words ?? "") : .accept(comment: words)
        guard dossier.state == .enTraitement else { return try apply(event, to: &dossier) }
        var eyes = try secondRegard(of: dossier, Propositions(session).pending(dossier.record.id))
        let outcome: SecondRegard.Outcome
        do throws(LifecycleRefusal) { outcome = try eyes.answer(issue, by: actor.account, version: dossier.record.version) } catch { throw DeskRefusal.cycle(error) }
        guard outcome == .proposed else {
            try keep(granted, of: dossier)
            return try apply(event, to: &dossier)
        }
        try Propositions(session).insert(
            PropositionRecord(
                id: desk.chance.identifier(), dossier: dossier.record.id, version: dossier.record.version, caisse: dossier.caisse.code, issue: issue.rawValue,
                reason: words, by: actor.account, at: at, granted: granted?.accorde))
        try noteInside("proposition", issue.label, of: &dossier)
    }

    func secondRegard(of dossier: LoadedDossier, _ row: PropositionRecord?) throws -> SecondRegard {
        let needed = try Propositions(session).needed(caisse: dossier.caisse.code, teleservice: dossier.record.teleservice)
        let pending = row.flatMap { row in SecondRegard.Issue(rawValue: row.issue).map { SecondRegard.Proposal(issue: $0, by: row.by, version: row.version) } }
        return SecondRegard(needed: Set((needed.acceptation ? [.acceptation] : []) + (needed.refus ? [.refus] : [])), pending: pending)
    }

    /// A step that the fund alone reads: the dossier stays where it stands.
    func noteInside(_ word: String, _ reason: String?, of dossier: inout LoadedDossier) throws {
        dossier.record.updatedAt = at
        guard try Dossiers(session).update(dossier.record) else { throw DeskRefusal.stale(revision: dossier.record.revision + 1) }
        dossier.record.revision += 1
        try Events(session).append(
            dossier: dossier.record.id, word: word, state: dossier.record.state, version: dossier.record.version, at: at, account: actor.account,
            by: actor.label, reason: reason)
    }

    /// Those who work at the actor’s fund, except the actor.
    func colleagues() throws -> [AccountRecord] {
        guard let caisse = actor.caisse else { return [] }
        return try Accounts(session).ofFunds(funds.codes(de: caisse, le: now.date(in: .paris).date)).filter { $0.id != actor.account }
    }

    /// Of those, who may decide a dossier.
    func colleagues(for dossier: LoadedDossier) throws -> [AccountRecord] {
        guard let decideur = dossier.decideur else { return try colleagues() }
        return try colleagues().filter { ($0.role == "service-medical") == (decideur.service == .medical) }
    }

    /// The fund’s ready-made reason, then what was typed.
    func words(_ typed: String?, _ modele: String?, _ dossier: LoadedDossier) throws -> String? {
        guard let modele, !modele.trimmingBlanks.isEmpty else { return typed }
        guard Identifier.isWellFormed(modele), let known = try MotifsTypes(session).find(modele, caisse: dossier.caisse.code) else {
            throw DeskRefusal.invalid([Anomaly(field: "modele", code: "motif-inconnu", message: "« Motif type » n’existe plus. Choisissez-en un autre, ou écrivez le motif.")])
        }
        return [known.texte, typed?.trimmingBlanks].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// Steps that the fund alone reads in a history.
enum InsideSteps {
    static let words: Set<String> = ["proposition", "proposition-ecartee", "proposition-retiree", "passation"]
}
