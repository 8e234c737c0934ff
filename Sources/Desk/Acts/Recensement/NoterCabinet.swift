import Core
import Recensement
import Store

extension Desk {
    /// Notes how a call ended, when it gave no answers. The practice must not be in somebody else's hands.
    /// - Parameter rappel: when they asked to be called back, for « later » only.
    public func noterCabinet(
        _ id: String, issue: String?, rappel: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> FicheRecensement {
        try await act("noter-cabinet", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, [id, issue ?? "", rappel ?? ""].joined(separator: "\n")) {
                guard let issue = issue.flatMap(IssueRecensement.init(rawValue:)) else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "issue", code: "choix", message: "Dites comment l’appel s’est terminé : \(IssueRecensement.allCases.map(\.rawValue).joined(separator: ", ")).")
                    ])
                }
                var (record, campagne) = try act.recenseAAppeler(id)
                try act.require(revision, of: record.revision)
                let moment = issue == .plusTard ? try act.rappelCabinet(rappel, campagne) : nil
                try act.apply(.appel(issue), to: &record, campagne.parametres.regles, rappel: moment)
                (record.prisPar, record.prisJusquAu) = (nil, nil)
                try Recenses(act.session).save(&record, at: act.at)
                try Recenses(act.session).note(call: act.desk.chance.identifier(), on: record, account: act.actor.account, at: act.at, outcome: issue.rawValue)
                return id
            }
            let (record, campagne) = try act.recense(kept)
            try act.trace(record)
            return try act.ficheRecensement(record, campagne)
        }
    }

    /// Notes what somebody answered on the phone. A second time corrects the first.
    public func noterReponseRecensement(
        _ id: String, _ saisie: SaisieRecensement, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> FicheRecensement {
        try await act("noter-reponse-recensement", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, "\(id)\n\(saisie.texte)") {
                var (record, campagne) = try act.recenseAAppeler(id)
                try act.require(revision, of: record.revision)
                let shared = record.partage
                try act.keep(saisie, in: &record, campagne, par: .agent)
                if shared, !record.partage { try act.giveBack(record) }
                try Recenses(act.session).note(call: act.desk.chance.identifier(), on: record, account: act.actor.account, at: act.at, outcome: "repondu")
                return id
            }
            let (record, campagne) = try act.recense(kept)
            try act.trace(record)
            return try act.ficheRecensement(record, campagne)
        }
    }

    /// Puts somebody who refused, or could not be reached, back in the queue; or notes that they take everything back.
    /// - Parameter retrait: they asked on the phone that nothing be kept.
    public func reprendreRecense(_ id: String, retrait: Bool = false, key: String? = nil, by caller: Caller) async throws -> FicheRecensement {
        try await act(retrait ? "retirer-recense" : "reprendre-recense", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, "\(id)\n\(retrait)") {
                var (record, campagne) = try act.recenseAAppeler(id)
                if retrait {
                    try act.withdraw(&record, campagne)
                } else {
                    try act.apply(.reprise, to: &record, campagne.parametres.regles)
                    try Recenses(act.session).save(&record, at: act.at)
                }
                return id
            }
            let (record, campagne) = try act.recense(kept)
            try act.trace(record)
            return try act.ficheRecensement(record, campagne)
        }
    }
}

extension Act {
    /// A moment before the end of the campaign, as a page's box or a program writes it.
    fileprivate func rappelCabinet(_ text: String?, _ campagne: Campagnes.Record) throws -> Instant {
        func bad(_ message: String) -> DeskRefusal { .invalid([Anomaly(field: "rappel", code: "rappel", message: message)]) }
        guard let text, !text.isEmpty else { throw bad("Dites quand rappeler : un jour et une heure, par exemple demain à 10 h.") }
        guard let moment = Self.moment(text) else { throw bad("« \(text.prefix(30)) » n’est pas un moment. Exemple : 2026-03-12T14:30.") }
        guard moment > now else { throw bad("Ce moment est passé. Choisissez une heure à venir.") }
        guard moment < campagne.expire else { throw bad("La campagne sera finie. Choisissez un moment avant le \(campagne.parametres.fin.formattedFr).") }
        return moment
    }
}
