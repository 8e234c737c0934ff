import Certificats
public import Core
import Store

extension Desk {
    /// The boxes of a change.
    public static let formulaireVersion = AnyForm(SaisieVersion.form)

    /// What the boxes hold at first: what the rule says now, with nothing yet of what changes.
    public func preparerChangement(_ regle: String, by caller: Caller) async throws -> JSONValue {
        let known = try await regleCertificat(regle)
        return try await act("preparer-changement", on: "certificats/\(known.id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("certificats/\(known.id)")
            return known.versions.last.map { SaisieVersion.form.encode(SaisieVersion($0)) } ?? .object([:])
        }
    }

    /// Proposes a change of a rule. It changes nothing before a second person agreed.
    /// - Returns: the identifier of the proposal.
    public func proposerChangement(_ regle: String, _ content: JSONValue, key: String? = nil, by caller: Caller) async throws -> String {
        let known = try await regleCertificat(regle)
        return try await act("proposer-changement", on: "certificats/\(known.id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let id = try act.onceFiche(key, "\(known.id)\n\(JSONWriter.text(content))") {
                try act.session.lock(key: Act.editionKey)
                let decoded = SaisieVersion.form.decode(content)
                // What the rule says now is read in the same transaction that writes the change.
                let current = try Desk.regle(known.id, CatalogueTenu.read(act.session))
                var faults = decoded.anomalies.blocking
                if faults.isEmpty { faults = decoded.content.contradictions() + act.dateFaults(decoded.content.du, current) }
                guard faults.isEmpty, let du = decoded.content.du, let motif = decoded.content.motif else { throw DeskRefusal.invalid(faults) }
                let table = PropositionsCertificat(act.session)
                guard try table.open(regle: known.id) == nil else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "du", code: "deja-proposee", message: "Un changement de cette règle attend déjà une seconde personne. Relisez-le, ou demandez à son auteur de le retirer.")
                    ])
                }
                let id = act.desk.chance.identifier()
                try table.insert(
                    id: id, regle: known.id, from: du.epochDay, contenu: JSONWriter.text(SaisieVersion.form.encode(decoded.content)), motif: motif, by: act.actor.account, at: act.at)
                return id
            }
            try act.trace("certificats/\(known.id)")
            return id
        }
    }

    /// A second person agrees, or not. Never the one who proposed: whoever wrote it does not see its faults.
    public func jugerChangement(_ id: String, accepte: Bool, avis: String?, by caller: Caller) async throws {
        try await act("juger-changement", on: "certificats/propositions", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.session.lock(key: Act.editionKey)
            let table = PropositionsCertificat(act.session)
            guard Identifier.isWellFormed(id), let record = try table.find(id) else { throw DeskRefusal.notFound }
            guard record.proposedBy != act.actor.account else {
                throw DeskRefusal.forbidden("Vous avez proposé ce changement\u{A0}: une autre personne doit le relire.")
            }
            guard record.etat == EtatProposition.proposee.rawValue else {
                throw DeskRefusal.invalid([Anomaly(field: "avis", code: "deja-jugee", message: "Ce changement n’attend plus d’avis\u{A0}: il est \(EtatProposition(record).libelle.lowercased()). Rechargez la page.")])
            }
            var typed = Saisie()
            let words = typed.words(avis, "avis", "Avis", 3...600, example: "Le décret n’entre en vigueur que le 1er octobre", optional: accepte)
            try typed.check()
            if accepte {
                let current = try Desk.regle(record.regle, CatalogueTenu.read(act.session))
                let faults = act.dateFaults(LocalDate(epochDay: record.from), current)
                guard faults.isEmpty else { throw DeskRefusal.invalid(faults) }
                guard try table.accept(id, avis: words, by: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            } else {
                guard try table.refuse(id, avis: words ?? "", by: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            }
            try act.trace("certificats/\(record.regle)")
        }
    }

    /// Whoever proposed takes it back, before anybody judged it.
    public func retirerChangement(_ id: String, by caller: Caller) async throws {
        try await act("retirer-changement", on: "certificats/propositions", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let table = PropositionsCertificat(act.session)
            guard Identifier.isWellFormed(id), let record = try table.find(id) else { throw DeskRefusal.notFound }
            guard record.proposedBy == act.actor.account else { throw DeskRefusal.forbidden("Seule la personne qui a proposé ce changement peut le retirer. Vous pouvez le refuser.") }
            guard try table.withdraw(id) else {
                throw DeskRefusal.invalid([Anomaly(field: "avis", code: "deja-jugee", message: "Ce changement n’attend plus d’avis\u{A0}: il ne peut plus être retiré. Proposez-en un autre.")])
            }
            try act.trace("certificats/\(record.regle)")
        }
    }

    /// The rule was read again against its sources, and is right.
    public func noterRelecture(_ regle: String, note: String?, key: String? = nil, by caller: Caller) async throws {
        let known = try await regleCertificat(regle)
        try await act("noter-relecture", on: "certificats/\(known.id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            _ = try act.onceFiche(key, "\(known.id)\n\(note ?? "")") {
                var typed = Saisie()
                let words = typed.words(note, "note", "Ce que vous avez relu", 5...300, example: "Code du sport, art. L. 231-2, version en vigueur ce jour")
                try typed.check()
                let id = act.desk.chance.identifier()
                try RelecturesCertificat(act.session).insert(
                    id: id, regle: known.id, jour: act.now.date(in: .paris).date.epochDay, note: words ?? "", by: act.actor.account, at: act.at)
                return id
            }
            try act.trace("certificats/\(known.id)")
        }
    }
}

extension Act {
    static let editionKey = "certificats.edition"

    /// A change follows what was said before it: numbers grow with dates.
    fileprivate func dateFaults(_ du: LocalDate?, _ regle: Regle) -> [Anomaly] {
        guard let du else { return [] }
        var found = Saisie()
        let today = now.date(in: .paris).date
        if let last = regle.versions.last?.du, du <= last {
            found.add("du", "avant-la-derniere", "La dernière version de cette règle commence le \(last.formattedFr). Choisissez un jour plus tard.")
        }
        if du.year < 1950 { found.add("du", "date", "Ce guichet ne répond pas avant 1950. Choisissez un jour plus récent.") }
        if du > today.adding(months: 24) { found.add("du", "date", "Cette date est à plus de deux ans. Proposez ce changement quand elle approchera.") }
        return found.anomalies
    }
}
