import Core
import Store

/// A time of electronic reception as typed.
public struct ReceptionInput: Sendable, Hashable {
    public var teleservice, du, au, source: String

    public init(teleservice: String, du: String, au: String, source: String) {
        (self.teleservice, self.du, self.au, self.source) = (teleservice, du, au, source)
    }
}

extension Desk {
    /// From a day on, a fund receives a téléservice by wire. What was deposited before stays on paper: nothing is sent twice.
    /// - Returns: its identifier.
    public func openReception(_ code: String, _ input: ReceptionInput, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("ouvrir-reception", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let caisse = try act.knownFund(code)
            let id = try act.onceFiche(key, [caisse.codeOrganisme.code, input.teleservice, input.du, input.au, input.source].joined(separator: "\n")) {
                // Two people at once do not open two overlapping times.
                try act.session.lock(key: "caisse.\(caisse.codeOrganisme.code)")
                var typed = Saisie()
                if act.desk.teleservice(input.teleservice) == nil {
                    typed.add("teleservice", "teleservice-inconnu", "«\u{A0}Téléservice\u{A0}»\u{A0}: choisissez parmi \(act.desk.teleservices.map(\.code).joined(separator: ", ")).")
                }
                let du = typed.day(input.du, "du", "Premier jour")
                let au = typed.day(input.au, "au", "Dernier jour", optional: true)
                let source = typed.words(input.source, "source", "Source", 3...300, example: "Courrier de la caisse du 2 novembre 2026")
                if let du, let au, au < du { typed.add("au", "fin-avant-debut", "«\u{A0}Dernier jour\u{A0}» précède «\u{A0}Premier jour\u{A0}». Corrigez l’un des deux.") }
                if let du, typed.anomalies.isEmpty {
                    let wanted = Reception(teleservice: input.teleservice, du: du, au: au)
                    if let other = try act.receptions(caisse).first(where: { $0.chevauche(wanted) }) {
                        typed.add("du", "chevauchement", "Cette caisse reçoit déjà ce téléservice depuis le \(other.du.formattedFr)\(other.au.map { " et jusqu’au \($0.formattedFr)" } ?? ""). Mettez fin à cette période, ou choisissez d’autres dates.")
                    }
                }
                try typed.check()
                guard let du, let source else { throw DeskRefusal.notFound }
                let id = act.desk.chance.identifier()
                try Receptions(act.session).insert(
                    ReceptionRecord(
                        id: id, caisse: caisse.codeOrganisme.code, teleservice: input.teleservice, from: du.epochDay, until: au?.epochDay, source: source,
                        notedBy: act.actor.account, notedAt: act.at))
                return id
            }
            try act.trace("caisse/\(caisse.codeOrganisme.code)")
            return id
        }
    }

    /// The last day on which a fund receives a téléservice by wire. What comes after goes by post.
    public func endReception(_ code: String, _ id: String, au text: String, source: String, by caller: Caller) async throws {
        try await act("fermer-reception", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let caisse = try act.knownFund(code)
            guard Identifier.isWellFormed(id), let row = try Receptions(act.session).find(id), row.caisse == caisse.codeOrganisme.code else {
                throw DeskRefusal.notFound
            }
            var typed = Saisie()
            let au = typed.day(text, "au", "Dernier jour")
            let words = typed.words(source, "source", "Source", 3...300, example: "Courrier de la caisse du 2 novembre 2026")
            if let au, au.epochDay < row.from {
                typed.add("au", "fin-avant-debut", "«\u{A0}Dernier jour\u{A0}» précède le premier (\(LocalDate(epochDay: row.from).formattedFr)). Corrigez-le.")
            }
            if let au, try act.receptions(caisse, except: id).contains(where: { $0.chevauche(Reception(teleservice: row.teleservice, du: LocalDate(epochDay: row.from), au: au)) }) {
                typed.add("au", "chevauchement", "Une autre période de ce téléservice couvre déjà ces jours. Choisissez un jour plus tôt.")
            }
            try typed.check()
            guard let au, let words, try Receptions(act.session).end(id, until: au.epochDay, source: words, by: act.actor.account, at: act.at) else {
                throw DeskRefusal.notFound
            }
            try act.trace("caisse/\(caisse.codeOrganisme.code)")
        }
    }
}

extension Act {
    func knownFund(_ code: String) throws -> Caisse {
        guard let code = try? CodeOrganisme(code), let caisse = try funds.find(code) else { throw DeskRefusal.notFound }
        return caisse
    }

    fileprivate func receptions(_ caisse: Caisse, except id: String? = nil) throws -> [Reception] {
        try Receptions(session).of(caisse.codeOrganisme.code).filter { $0.id != id }.map(\.reception)
    }
}
